select platform.module('icf');

-- A profile at one of the service's occasions, or 'between'. What it says stands in the findings.
create table icf.profile (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    occasion    text not null,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
create unique index icf_profile_of_occasion on icf.profile (provider_id, course_id, occasion) where occasion <> 'between';
create index icf_profile_of_person on icf.profile (provider_id, person_id, course_id);
select platform.wall('icf.profile', 'health', 'select, insert');

-- One code in one profile. Never overwritten: the newest row of a code stands, the rows before it are the history.
-- The first qualifier is the extent (b, s), performance (d) or barrier (e); the second is capacity (d) or facilitator (e):
-- something around a person can hinder and help at once. 8 (not specified) and 9 (not applicable) are not numbers.
create table icf.finding (
    provider_id uuid not null,
    id          uuid not null default gen_random_uuid(),
    seq         bigint generated always as identity,
    profile_id  uuid not null,
    person_id   uuid not null,
    -- What was saved together.
    change_id   uuid not null,
    code        text not null check (code ~ '^(b[1-8]|s[1-8]|d[1-9]|e[1-5])[0-9]{2,4}$'),
    first_q     smallint check (first_q between 0 and 4 or first_q in (8, 9)),
    second_q    smallint check (second_q between 0 and 4 or second_q in (8, 9)),
    on_date     date not null,
    note        text not null default '' check (length(note) <= 2000),
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, profile_id, change_id, code),
    foreign key (provider_id, profile_id, person_id) references icf.profile (provider_id, id, person_id),
    constraint body_has_one_qualifier check (left(code, 1) in ('d', 'e') or second_q is null)
);
create index icf_finding_of_person on icf.finding (provider_id, person_id, code, seq);
select platform.wall('icf.finding', 'health', 'select, insert');

-- Codes put into this person's form, or left out of it; the newest row of a code stands.
create table icf.code (
    provider_id uuid not null,
    id          uuid not null default gen_random_uuid(),
    seq         bigint generated always as identity,
    person_id   uuid not null,
    course_id   uuid not null,
    code        text not null check (code ~ '^(b[1-8]|s[1-8]|d[1-9]|e[1-5])[0-9]{2,4}$'),
    -- Our words for a code we have no title for.
    plain       text not null default '' check (length(plain) <= 200),
    included    boolean not null,
    made_by     uuid not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
create index icf_code_of_person on icf.code (provider_id, person_id, course_id, code, seq);
select platform.wall('icf.code', 'health', 'select, insert');
