select platform.module('myway');

-- Where the person is reached, and that one of ours has heard them there: the code goes to that number and to no other.
create table myway.reach (
    provider_id    uuid not null,
    person_id      uuid not null,
    email          text not null check (length(email) between 3 and 200),
    phone          text not null check (length(phone) between 8 and 40),
    heard_on       date not null,
    heard_name     text not null,
    primary key (provider_id, person_id),
    foreign key (provider_id, person_id) references person.person (provider_id, person_id)
);
select platform.wall('myway.reach', 'practical');

-- A personal link: only what it hashes to. Alone it opens nothing; a code lives ten minutes and five tries.
create table myway.link (
    provider_id uuid not null,
    token_hash  bytea not null check (length(token_hash) = 32),
    id          uuid not null,
    person_id   uuid not null,
    phone       text not null check (length(phone) between 8 and 40),
    expires_on  date not null,
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    shut_at     timestamptz,
    code_hash   bytea check (length(code_hash) = 32),
    code_until  timestamptz,
    code_tries  int not null default 0,
    -- How many codes have been asked for since then.
    codes       int not null default 0,
    codes_since timestamptz,
    -- Wrong codes since the last right one.
    wrong       int not null default 0,
    primary key (provider_id, token_hash),
    unique (provider_id, id, person_id),
    foreign key (provider_id, person_id) references person.person (provider_id, person_id)
);
create index link_token on myway.link (token_hash);
create index link_of_person on myway.link (provider_id, person_id);
select platform.wall('myway.link', 'practical');

-- A code that one of ours shows the person at the table, once: whoever made it says that this is the person.
create table myway.table_code (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    code_hash   bytea not null check (length(code_hash) = 32),
    until       timestamptz not null,
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    used_at     timestamptz,
    shut_at     timestamptz,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    foreign key (provider_id, person_id) references person.person (provider_id, person_id)
);
create index table_code_hash on myway.table_code (code_hash);
create index table_code_of_person on myway.table_code (provider_id, person_id);
select platform.wall('myway.table_code', 'practical');

-- One time the person came in. The session holds its id and nothing else.
create table myway.visit (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    link_id     uuid,
    code_id     uuid,
    began_at    timestamptz not null,
    ended_at    timestamptz,
    primary key (provider_id, id),
    foreign key (provider_id, link_id, person_id) references myway.link (provider_id, id, person_id),
    foreign key (provider_id, code_id, person_id) references myway.table_code (provider_id, id, person_id),
    constraint by_link_or_at_the_table check ((link_id is null) <> (code_id is null))
);
create index visit_id on myway.visit (id);
create index visit_of_person on myway.visit (provider_id, person_id, began_at desc);
select platform.wall('myway.visit', 'practical');

-- How many wrong codes from the table have been tried, whoever for: nobody has said yet where they belong.
create table myway.wrong_codes (
    since timestamptz primary key,
    times int not null
);
comment on table myway.wrong_codes is 'class: none; how many wrong codes were tried in ten minutes';

-- Before anyone has entered: a link and a code lead to their own door and to nobody else's.
create function myway.open_link(p_hash bytea) returns table (provider_id uuid, person_id uuid, id uuid)
language sql stable security definer set search_path = '' as $$
    select l.provider_id, l.person_id, l.id from myway.link l where l.token_hash = p_hash
$$;
create function myway.open_code(p_hash bytea, p_at timestamptz) returns table (provider_id uuid, person_id uuid, id uuid)
language sql stable security definer set search_path = '' as $$
    select c.provider_id, c.person_id, c.id from myway.table_code c
     where c.code_hash = p_hash and c.used_at is null and c.shut_at is null and c.until > p_at
       -- somebody is guessing: for these ten minutes no code opens anything
       and coalesce((select w.times from myway.wrong_codes w
                      where w.since = date_bin('10 minutes', p_at, 'epoch'::timestamptz)), 0) < 300
$$;
create function myway.wrong_code(p_at timestamptz) returns void
language sql volatile security definer set search_path = '' as $$
    insert into myway.wrong_codes values (date_bin('10 minutes', p_at, 'epoch'::timestamptz), 1)
    on conflict (since) do update set times = myway.wrong_codes.times + 1
$$;

-- Who it is that came in, asked at every request: empty as soon as anything that it rests on is gone.
create function myway.caller(p_visit uuid, p_at timestamptz, p_today date)
returns table (provider_id uuid, person_id uuid, name text, known boolean)
language sql stable security definer set search_path = '' as $$
    select v.provider_id, v.person_id, p.given_name || ' ' || p.family_name, v.code_id is not null
      from myway.visit v
      join person.person p on p.provider_id = v.provider_id and p.person_id = v.person_id and p.died_on is null
      left join myway.link l on l.provider_id = v.provider_id and l.id = v.link_id
     where v.id = p_visit and v.ended_at is null and v.began_at > p_at - interval '12 hours'
       and (v.link_id is null or l.shut_at is null and l.expires_on >= p_today)
       and exists (select from access.grant g
                    where g.provider_id = v.provider_id and g.person_id = v.person_id and g.actor_id = v.person_id
                      and g.basis = 'SELF' and g.valid_from <= p_at and (g.valid_to is null or g.valid_to > p_at))
       and exists (select from timeline.course c
                     left join episode.episode e on e.provider_id = c.provider_id and e.id = c.id
                    where c.provider_id = v.provider_id and c.person_id = v.person_id
                      and (e.ended_on is null or e.ended_on + 366 >= p_today))
$$;
revoke all on function myway.open_link, myway.open_code, myway.wrong_code, myway.caller from public;
grant execute on function myway.open_link, myway.open_code, myway.wrong_code, myway.caller to ${app};
