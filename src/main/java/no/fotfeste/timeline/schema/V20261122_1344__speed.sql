-- What is next in one course, without reading all that has happened in it.
create index entry_next on timeline.entry (provider_id, course_id, until_date, seq) where state = 'EXPECTED';
-- What is new about each of a caller's own persons, without reading what is new about everyone.
create index entry_recorded_of_person on timeline.entry (provider_id, person_id, recorded_at desc) where state = 'HAPPENED';
