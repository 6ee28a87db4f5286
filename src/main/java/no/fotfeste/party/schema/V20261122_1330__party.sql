select platform.module('party');

-- Those we work with outside: offices, clinics, associations. No person served here is known by them.
create table party.party (
    provider_id uuid not null references organisation.provider,
    id          uuid not null,
    kind        text not null check (kind in ('NAV', 'GP', 'SPECIALIST_CARE', 'PHYSIOTHERAPIST', 'HEALTHY_LIFE', 'MEASURES',
                                              'SCHOOL', 'VOLUNTEER', 'MUNICIPAL', 'EMPLOYER', 'OTHER')),
    name        text not null check (length(name) between 2 and 200),
    phone       text not null default '' check (length(phone) <= 40),
    email       text not null default '' check (length(email) <= 200),
    address     text not null default '' check (length(address) <= 300),
    -- When it suits to call or come.
    suits       text not null default '' check (length(suits) <= 500),
    active      boolean not null default true,
    version     int not null default 1,
    primary key (provider_id, id)
);
create index party_by_name on party.party (provider_id, lower(name));
select platform.provider_wall('party.party');

-- Somebody who works there.
create table party.contact (
    provider_id uuid not null,
    id          uuid not null,
    party_id    uuid not null,
    name        text not null check (length(name) between 2 and 200),
    title       text not null default '' check (length(title) <= 100),
    phone       text not null default '' check (length(phone) <= 40),
    email       text not null default '' check (length(email) <= 200),
    active      boolean not null default true,
    primary key (provider_id, id),
    unique (provider_id, id, party_id),
    foreign key (provider_id, party_id) references party.party (provider_id, id)
);
create index contact_of_party on party.contact (provider_id, party_id);
select platform.provider_wall('party.contact');

-- Whom outside matters to this person, and as what. A clinic says more than an office does: the class follows the role.
create table party.link (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    party_id    uuid not null,
    contact_id  uuid,
    role        text not null check (role in ('NAV_COUNSELLOR', 'EMPLOYER', 'GP', 'CLINICIAN', 'PHYSIOTHERAPIST',
                                              'MEASURE_PROVIDER', 'SCHOOL', 'COMMUNITY', 'OTHER')),
    class       text not null check (class in ('practical', 'work', 'plan')),
    made_on     date not null,
    made_by     uuid not null,
    ended_on    date check (ended_on >= made_on),
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    foreign key (provider_id, person_id) references person.person (provider_id, person_id),
    foreign key (provider_id, party_id) references party.party (provider_id, id),
    foreign key (provider_id, contact_id, party_id) references party.contact (provider_id, id, party_id)
);
create unique index link_stands_once on party.link (provider_id, person_id, party_id, contact_id, role)
    nulls not distinct where ended_on is null;
select platform.wall('party.link', 'by row', 'select, insert');
grant update (ended_on) on party.link to ${app};

-- A warm hand-over: with the person, to somebody outside, and how it went.
create table party.handover (
    provider_id  uuid not null,
    id           uuid not null,
    person_id    uuid not null,
    course_id    uuid not null,
    party_id     uuid not null,
    contact_id   uuid,
    why          text not null check (length(why) between 1 and 1000),
    -- Nobody is handed over who has not said yes.
    agreed       boolean not null check (agreed),
    companion    text not null check (length(companion) between 1 and 200),
    on_date      date not null,
    follow_up_on date not null check (follow_up_on >= on_date),
    made_by      uuid not null,
    made_name    text not null,
    made_at      timestamptz not null,
    result       text check (result in ('GOING', 'STARTING', 'STOPPED', 'NEVER')),
    outcome      text not null default '' check (length(outcome) <= 1000),
    told_on      date,
    told_name    text not null default '',
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (provider_id, party_id) references party.party (provider_id, id),
    foreign key (provider_id, contact_id, party_id) references party.contact (provider_id, id, party_id),
    constraint told_says_how check ((told_on is null) = (result is null))
);
create index handover_of_person on party.handover (provider_id, person_id);
select platform.wall('party.handover', 'plan', 'select, insert');
grant update (result, outcome, told_on, told_name) on party.handover to ${app};
create function party.told_stands() returns trigger language plpgsql as $$
begin
    if old.told_on is not null then
        raise exception 'how it went has been told';
    end if;
    return new;
end $$;
create trigger told_stands before update on party.handover for each row execute function party.told_stands();
