select platform.module('sharing');

-- What the person said, appended and never overwritten. Of the class practical: whoever sends letters must know.
create table sharing.answer (
    provider_id   uuid not null,
    id            uuid not null,
    seq           bigint generated always as identity,
    person_id     uuid not null,
    party_kind    text not null check (party_kind in ('EMPLOYER', 'SCHOOL', 'NAV', 'MEASURES_PROVIDER', 'VOLUNTEER',
                                                      'NEXT_OF_KIN', 'REFERRER', 'GP', 'NEXT_SERVICE', 'OTHER')),
    party_name    text not null check (length(party_name) between 1 and 200),
    yes           boolean not null,
    what          text not null check (length(what) <= 500),
    purpose       text not null check (length(purpose) <= 500),
    until         date,
    how           text not null check (how in ('ORALLY', 'ON_PAPER', 'DIGITALLY', 'THROUGH_INTERPRETER', 'THROUGH_GUARDIAN')),
    through       text not null default '' check (length(through) <= 200),
    words         text not null check (length(words) between 1 and 2000),
    on_date       date not null,
    recorded_by   uuid not null,
    recorded_name text not null,
    recorded_at   timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    constraint whoever_stands_between_is_named check (how not in ('THROUGH_INTERPRETER', 'THROUGH_GUARDIAN') or through <> ''),
    constraint a_yes_says_to_what check (not yes or (what <> '' and purpose <> '')),
    constraint a_no_has_no_end check (yes or until is null),
    constraint not_over_before_it_began check (until >= on_date)
);
create index answer_of_person on sharing.answer (provider_id, person_id, seq desc);
select platform.wall('sharing.answer', 'practical', 'select, insert');

create table sharing.withdrawal (
    provider_id   uuid not null,
    answer_id     uuid not null,
    person_id     uuid not null,
    words         text not null default '' check (length(words) <= 2000),
    on_date       date not null,
    recorded_by   uuid not null,
    recorded_name text not null,
    recorded_at   timestamptz not null,
    primary key (provider_id, answer_id),
    foreign key (provider_id, answer_id, person_id) references sharing.answer (provider_id, id, person_id)
);
select platform.wall('sharing.withdrawal', 'practical', 'select, insert');

-- Somebody asked, with a paragraph that obliges us to answer.
create table sharing.request (
    provider_id   uuid not null,
    id            uuid not null,
    seq           bigint generated always as identity,
    person_id     uuid not null,
    party_kind    text not null check (party_kind = 'NAV'),
    party_name    text not null check (length(party_name) between 1 and 200),
    paragraph     text not null check (length(paragraph) between 1 and 200),
    asked_on      date not null,
    recorded_by   uuid not null,
    recorded_name text not null,
    recorded_at   timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, id, person_id)
);
create index request_of_person on sharing.request (provider_id, person_id);
select platform.wall('sharing.request', 'practical', 'select, insert');

-- Everything that leaves, on its basis.
create table sharing.disclosure (
    provider_id   uuid not null,
    id            uuid not null,
    person_id     uuid not null,
    what          text not null check (length(what) between 1 and 200),
    document_id   uuid,
    party_kind    text not null,
    party_name    text not null check (length(party_name) between 1 and 200),
    basis         text not null check (basis in ('DUTY_MAY_OBJECT', 'STATUTORY_REQUEST', 'CONSENT')),
    consent_id    uuid,
    request_id    uuid,
    on_date       date not null,
    way           text not null check (way in ('LETTER', 'ELECTRONICALLY', 'HANDED_OVER', 'TOLD')),
    recorded_by   uuid not null,
    recorded_name text not null,
    recorded_at   timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, consent_id, person_id) references sharing.answer (provider_id, id, person_id),
    foreign key (provider_id, request_id, person_id) references sharing.request (provider_id, id, person_id),
    constraint it_rests_on_something check ((basis = 'CONSENT') = (consent_id is not null)
                                            and (basis = 'STATUTORY_REQUEST') = (request_id is not null))
);
create index disclosure_of_person on sharing.disclosure (provider_id, person_id, on_date desc);
create unique index disclosure_once on sharing.disclosure (provider_id, document_id, party_kind, lower(party_name))
    where document_id is not null;
select platform.wall('sharing.disclosure', 'practical', 'select, insert');
