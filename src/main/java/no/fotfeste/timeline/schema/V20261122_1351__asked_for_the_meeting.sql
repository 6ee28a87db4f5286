-- What somebody asked to take up in the team's meeting, found without reading what else has happened.
create index entry_for_meeting on timeline.entry (provider_id, recorded_at) where kind = 'for-meeting' and state = 'HAPPENED';
