select platform.module('person');

create table person.person (
    provider_id uuid not null,
    person_id   uuid not null,
    -- Eleven digits; null for someone who has no Norwegian number yet.
    number      text check (number ~ '^[0-9]{11}$'),
    given_name  text not null check (length(given_name) between 1 and 100),
    family_name text not null check (length(family_name) between 1 and 100),
    born        date not null,
    phone       text not null default '',
    email       text not null default '',
    address     text not null default '',
    language    text not null default '',
    interpreter boolean not null default false,
    education   text check (education in ('NONE', 'PRIMARY', 'SECONDARY', 'HIGHER')),
    occupation  text not null default '',
    gp          text not null default '',
    next_of_kin text not null default '',
    died_on     date,
    version     int not null default 1,
    primary key (provider_id, person_id),
    unique (provider_id, number)
);
select platform.wall('person.person', 'identity');

-- Names by their parts: found by range, which keeps its index behind the wall where LIKE does not.
create table person.name_part (
    provider_id uuid not null,
    person_id   uuid not null,
    part        text not null collate "C",
    primary key (provider_id, person_id, part),
    foreign key (provider_id, person_id) references person.person (provider_id, person_id)
);
create index name_part_part on person.name_part (provider_id, part);
select platform.wall('person.name_part', 'identity', 'select, insert, delete');

-- While a referral is being registered: is this number known here? Answers nobody else.
create function person.match(p_number text) returns uuid
language sql stable security definer set search_path = '' as $$
    select p.person_id from person.person p
     where platform.scope() = 'opening' and p.provider_id = platform.provider() and p.number = p_number
$$;
revoke all on function person.match from public;
grant execute on function person.match to ${app};
