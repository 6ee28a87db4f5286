-- The line across courses, for lists. The wall of the tables below holds for whoever reads: security_invoker.

create index entry_open on timeline.entry (provider_id, until_date) where state = 'EXPECTED';
create index entry_recorded on timeline.entry (provider_id, recorded_at desc) where state = 'HAPPENED';

create view timeline.v_course with (security_invoker = true) as
select provider_id, id, person_id, service, service_version, opened_on from timeline.course;

-- What is waited for.
create view timeline.v_due with (security_invoker = true) as
select e.provider_id, e.person_id, e.course_id, e.id, e.seq, e.kind, e.on_date, e.until_date, e.text, e.who, e.staff_id,
       e.limit_kind, e.law, e.sends, c.service, c.service_version
  from timeline.entry e
  join timeline.course c on c.provider_id = e.provider_id and c.id = e.course_id
 where e.state = 'EXPECTED';

-- What has happened.
create view timeline.v_recent with (security_invoker = true) as
select e.provider_id, e.person_id, e.course_id, e.id, e.seq, e.kind, e.on_date, e.text, e.recorded_by, e.recorded_name,
       e.employer, e.recorded_at, c.service, c.service_version
  from timeline.entry e
  join timeline.course c on c.provider_id = e.provider_id and c.id = e.course_id
 where e.state = 'HAPPENED';
grant select on timeline.v_course, timeline.v_due, timeline.v_recent to ${app};

-- When each of these courses last had a contact, whatever class it was of: a day, never what it was about. Without it
-- a person who was met at work yesterday would look forgotten to whoever may not read of work.
create function timeline.last_contacts(p_courses uuid[]) returns table (course_id uuid, on_date date)
language sql stable security definer set search_path = '' as $$
    select c.id, (select max(e.on_date) from timeline.entry e
                   where e.provider_id = c.provider_id and e.course_id = c.id and e.contact and e.state = 'HAPPENED')
      from timeline.course c
     where c.provider_id = platform.provider() and c.id = any (p_courses)
       and c.person_id = any (array(select access.persons('identity')))
$$;
revoke all on function timeline.last_contacts from public;
grant execute on function timeline.last_contacts to ${app};
