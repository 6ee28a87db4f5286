select platform.module('calendar');

-- A member of staff's own link to their calendar: only what it hashes to. A new one ends the old.
create table calendar.feed (
    provider_id uuid not null,
    token_hash  bytea not null check (length(token_hash) = 32),
    staff_id    uuid not null,
    made_at     timestamptz not null,
    ended_at    timestamptz,
    -- The day the persons in it last found it in their logs: a calendar asks many times a day.
    listed_on   date,
    primary key (provider_id, token_hash),
    foreign key (provider_id, staff_id) references organisation.staff (provider_id, id)
);
create unique index feed_stands_once on calendar.feed (provider_id, staff_id) where ended_at is null;
create index feed_token on calendar.feed (token_hash);
select platform.provider_wall('calendar.feed');

-- A calendar that asks has not logged in: whose feed it is, while they work here.
create function calendar.open_feed(p_hash bytea)
returns table (provider_id uuid, staff_id uuid, name text, employer text, roles text[])
language sql stable security definer set search_path = '' as $$
    select f.provider_id, s.id, s.name, coalesce(nullif(s.employer, ''), p.name),
           array(select r.role from organisation.staff_role r
                  where r.provider_id = s.provider_id and r.staff_id = s.id order by r.role)
      from calendar.feed f
      join organisation.staff s on s.provider_id = f.provider_id and s.id = f.staff_id and s.active
      join organisation.provider p on p.provider_id = f.provider_id
     where f.token_hash = p_hash and f.ended_at is null
$$;
revoke all on function calendar.open_feed from public;
grant execute on function calendar.open_feed to ${app};
