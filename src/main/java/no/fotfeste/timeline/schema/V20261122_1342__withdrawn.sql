-- A contact that was withdrawn counts no more.
create index entry_withdrawn on timeline.entry (provider_id, ref_id) where kind = 'contact-withdrawn';

create or replace function timeline.last_contacts(p_courses uuid[]) returns table (course_id uuid, on_date date)
language sql stable security definer set search_path = '' as $$
    select c.id, (select max(e.on_date) from timeline.entry e
                   where e.provider_id = c.provider_id and e.course_id = c.id and e.contact and e.state = 'HAPPENED'
                     and not exists (select from timeline.entry w
                                      where w.provider_id = e.provider_id and w.ref_id = e.ref_id
                                        and w.kind = 'contact-withdrawn' and w.course_id = e.course_id))
      from timeline.course c
     where c.provider_id = platform.provider() and c.id = any (p_courses)
       and c.person_id = any (array(select access.persons('identity')))
$$;
