-- What somebody asked to take up in the team's meeting, found without reading what else has happened.
create index entry_for_meeting on timeline.entry (provider_id, recorded_at) where kind = 'for-meeting' and state = 'HAPPENED';

-- Entries alone, for lists that look up the few courses they find: with the course in the view, the search might begin
-- with every course the reader may see.
create view timeline.v_expected with (security_invoker = true) as
select provider_id, person_id, course_id, kind, on_date, until_date, text, limit_kind from timeline.entry where state = 'EXPECTED';
create view timeline.v_happened with (security_invoker = true) as
select provider_id, person_id, course_id, kind, on_date, text, recorded_name, recorded_at from timeline.entry where state = 'HAPPENED';
grant select on timeline.v_expected, timeline.v_happened to ${app};
