-- All who were to have something done in a period, without reading everyone's lines.
create index entry_of_kind on timeline.entry (provider_id, kind, on_date);
