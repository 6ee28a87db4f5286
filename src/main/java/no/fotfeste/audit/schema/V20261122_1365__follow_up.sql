-- What the leader made of something in the log. Kept; a later word is a new row.
create table audit.follow_up (
    provider_id uuid not null,
    id          uuid not null,
    actor_id    uuid not null,
    -- Null where it is about what one did to many.
    person_id   uuid,
    rules       text[] not null,
    -- Openings up to here are answered; a later one asks anew.
    covers_to   timestamptz not null,
    state       text not null check (state in ('EXPLAINED', 'FOLLOWED_UP')),
    reason      text not null check (length(reason) between 1 and 2000),
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, actor_id) references organisation.staff (provider_id, id),
    foreign key (provider_id, person_id) references person.person (provider_id, person_id)
);
create index follow_up_newest on audit.follow_up (provider_id, made_at desc);
select platform.wall('audit.follow_up', 'identity', 'select, insert');

-- The facts that the rules of the follow-up are told of: who opened whom on which day, and what they have to do with each
-- other. For leaders alone; no name of a person, no content of a record. Bounded in time by the index on the log.
create function audit.readings(p_since timestamptz, p_most int)
returns table (actor_id uuid, actor_name text, actor_roles text[], person_id uuid, on_day date, first_at timestamptz,
               last_at timestamptz, opened int, denied int, night int, parts text[], related boolean, same_name boolean,
               same_address boolean, colleague boolean, self boolean, ended_on date)
language sql stable security definer set search_path = '' as $$
    with days as (
        select l.actor_id, l.person_id, (l.at at time zone 'Europe/Oslo')::date as on_day, min(l.at) as first_at, max(l.at) as last_at,
               max(l.roles) as roles, count(*) filter (where l.outcome = 'ENTERED')::int as opened,
               count(*) filter (where l.outcome = 'DENIED')::int as denied,
               count(*) filter (where l.outcome = 'ENTERED'
                                  and extract(hour from l.at at time zone 'Europe/Oslo') not between 6 and 21)::int as night,
               array_agg(distinct split_part(l.action, '.', 1)) as parts
          from access.log l
         where platform.scope() = 'whole' and 'LEADER' = any (platform.roles())
           and l.provider_id = platform.provider() and l.at >= p_since and l.person_id is not null
           and 'SYSTEM' <> all (l.roles)
         group by 1, 2, 3
         order by on_day desc, first_at desc limit p_most),
    -- staff who are persons here themselves, by their whole name
    own as (
        select s.id as staff_id, p.person_id, p.address
          from organisation.staff s
          join person.person p on p.provider_id = s.provider_id and lower(p.given_name || ' ' || p.family_name) = lower(s.name)
         where s.provider_id = platform.provider())
    select d.actor_id, s.name, d.roles, d.person_id, d.on_day, d.first_at, d.last_at, d.opened, d.denied, d.night, d.parts,
           exists (select from episode.member m
                    where m.provider_id = s.provider_id and m.staff_id = d.actor_id and m.person_id = d.person_id
                      and m.from_date <= d.on_day + 14 and (m.to_date is null or m.to_date >= d.on_day - 14))
           or exists (select from access.grant g
                       where g.provider_id = s.provider_id and g.actor_id = d.actor_id and g.person_id = d.person_id
                         and g.valid_from <= d.last_at and (g.valid_to is null or g.valid_to >= d.first_at))
           or exists (select from timeline.course c
                        join timeline.entry e on e.provider_id = c.provider_id and e.course_id = c.id
                         and e.on_date between d.on_day - 14 and d.on_day + 14
                       where c.provider_id = s.provider_id and c.person_id = d.person_id
                         and (e.recorded_by = d.actor_id or e.staff_id = d.actor_id or d.actor_id = any (e.participants)))
           or exists (select from contact.appointment a
                        join contact.appointment_staff w on w.provider_id = a.provider_id and w.appointment_id = a.id and w.staff_id = d.actor_id
                       where a.provider_id = s.provider_id and a.person_id = d.person_id
                         and a.on_date between d.on_day - 14 and d.on_day + 14)
           -- while a referral waits, and just after, whoever takes part in deciding reads it
           or exists (select from timeline.course c
                        join referral.referral r on r.provider_id = c.provider_id and r.id = c.id
                       where c.provider_id = s.provider_id and c.person_id = d.person_id
                         and r.received_on <= d.on_day and (r.decided_on is null or r.decided_on >= d.on_day - 14))
           or exists (select from team.stand_in i
                        join episode.member m on m.provider_id = i.provider_id and m.staff_id = i.absent_id and m.person_id = d.person_id
                       where i.provider_id = s.provider_id and i.stand_in_id = d.actor_id and d.on_day between i.from_date and i.to_date)
           or exists (select from team.duty w
                        join assessment.alert a on a.provider_id = w.provider_id and a.person_id = d.person_id
                         and a.raised_at between d.first_at - interval '7 days' and d.last_at
                       where w.provider_id = s.provider_id and w.staff_id = d.actor_id and w.on_date between d.on_day - 3 and d.on_day)
               as related,
           lower(p.family_name) = lower(substring(s.name from '\S+$')) as same_name,
           p.address <> '' and exists (select from own o where o.staff_id = d.actor_id and o.address = p.address and o.person_id <> p.person_id)
           or s.phone <> '' and regexp_replace(p.phone, '\s', '', 'g') = regexp_replace(s.phone, '\s', '', 'g') as same_address,
           exists (select from own o where o.person_id = d.person_id and o.staff_id <> d.actor_id) as colleague,
           exists (select from own o where o.person_id = d.person_id and o.staff_id = d.actor_id) as self,
           (select e.ended_on from timeline.course c left join episode.episode e on e.provider_id = c.provider_id and e.id = c.id
             where c.provider_id = s.provider_id and c.person_id = d.person_id order by c.opened_on desc, c.id desc limit 1) as ended_on
      from days d
      join organisation.staff s on s.provider_id = platform.provider() and s.id = d.actor_id
      left join person.person p on p.provider_id = s.provider_id and p.person_id = d.person_id
$$;
revoke all on function audit.readings from public;
grant execute on function audit.readings to ${app};
