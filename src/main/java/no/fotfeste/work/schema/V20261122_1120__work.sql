select platform.module('work');

-- Employers the provider knows (B03). Nothing here says anything about any person served.
create table work.employer (
    provider_id         uuid not null,
    id                  uuid not null,
    name                text not null check (length(name) between 1 and 200),
    organisation_number text check (organisation_number ~ '^[0-9]{9}$'),
    sector              text not null default '' check (length(sector) <= 200),
    contact_name        text not null default '' check (length(contact_name) <= 200),
    phone               text not null default '' check (length(phone) <= 40),
    active              boolean not null default true,
    version             int not null default 1,
    primary key (provider_id, id),
    unique (provider_id, organisation_number)
);
select platform.provider_wall('work.employer');

create table work.employer_contact (
    provider_id uuid not null,
    id          uuid not null,
    employer_id uuid not null,
    on_date     date not null,
    channel     text not null check (channel in ('PHONE', 'MEETING', 'VISIT', 'VIDEO', 'MAIL', 'OTHER')),
    about       text not null check (length(about) between 1 and 2000),
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, employer_id) references work.employer (provider_id, id)
);
create index contact_of_employer on work.employer_contact (provider_id, employer_id, on_date desc);
select platform.provider_wall('work.employer_contact', 'select, insert');

-- A stretch of days in one of the states of working life. What stands is never overwritten: it can be given a last
-- day, and it can be corrected by another, after which it no longer stands.
create table work.spell (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    kind        text not null check (kind in ('ORDINARY_FULL', 'ORDINARY_PART', 'SUPPORTED', 'TRAINING', 'EDUCATION',
                                              'SICK_LEAVE', 'AAP', 'DISABILITY', 'UNEMPLOYED', 'OTHER')),
    from_date   date not null,
    to_date     date check (to_date >= from_date),
    -- Of a full position; of a benefit, its degree.
    percent     int not null check (percent between 0 and 100),
    employer_id uuid,
    source      text not null check (source in ('SELF', 'STAFF', 'DOCUMENT')),
    note        text not null default '' check (length(note) <= 2000),
    standing    boolean not null default true,
    replaced_by uuid,
    taken_back  text check (length(taken_back) between 1 and 500),
    made_by     uuid not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (provider_id, employer_id) references work.employer (provider_id, id),
    foreign key (provider_id, replaced_by, person_id) references work.spell (provider_id, id, person_id)
        deferrable initially deferred,
    constraint corrected_or_taken_back check (standing = (replaced_by is null and taken_back is null)),
    constraint one_of_a_kind_at_a_time exclude using gist (
        provider_id with =, person_id with =, kind with =, daterange(from_date, to_date, '[]') with &&)
        where (standing)
);
create index spell_of_person on work.spell (provider_id, person_id, from_date);
select platform.wall('work.spell', 'work', 'select, insert');
grant update (to_date, standing, replaced_by, taken_back) on work.spell to ${app};
create function work.only_ends_and_corrections() returns trigger language plpgsql as $$
begin
    if not old.standing or (old.to_date is not null and new.to_date is distinct from old.to_date) then
        raise exception 'a spell is corrected by another';
    end if;
    return new;
end $$;
create trigger only_ends_and_corrections before update on work.spell
    for each row execute function work.only_ends_and_corrections();

-- What the work is, and what stands in its way, as told; every version is kept.
create table work.situation (
    provider_id      uuid not null,
    id               uuid not null,
    person_id        uuid not null,
    course_id        uuid not null,
    version          int not null check (version > 0),
    employment       text check (employment in ('EMPLOYED', 'NOT_EMPLOYED', 'SELF_EMPLOYED')),
    aim              text check (aim in ('STAY', 'RETURN', 'ENTER', 'EDUCATION', 'NONE')),
    occupation       text not null check (length(occupation) <= 200),
    position_percent int check (position_percent between 1 and 100),
    tasks            text not null check (length(tasks) <= 4000),
    relation         text not null check (length(relation) <= 4000),
    education        text not null check (length(education) <= 4000),
    helps            text not null check (length(helps) <= 4000),
    hinders          text not null check (length(hinders) <= 4000),
    disclosure       text check (disclosure in ('NOTHING', 'FUNCTION', 'MORE', 'UNDECIDED')),
    made_by          uuid not null,
    made_name        text not null,
    made_at          timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, person_id, version),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
select platform.wall('work.situation', 'work', 'select, insert');

-- Work training: in house or with an employer (A26, B31).
create table work.training (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    employer_id uuid,
    from_date   date not null,
    to_date     date check (to_date >= from_date),
    hours       int not null check (hours between 1 and 60),
    what        text not null check (length(what) between 1 and 1000),
    instructor  text not null default '' check (length(instructor) <= 200),
    made_by     uuid not null,
    made_at     timestamptz not null,
    version     int not null default 1,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (provider_id, employer_id) references work.employer (provider_id, id)
);
create index training_of_person on work.training (provider_id, person_id, from_date);
select platform.wall('work.training', 'work', 'select, insert');
grant update (to_date, version) on work.training to ${app};

-- How it went, one note after another.
create table work.mastery (
    provider_id uuid not null,
    id          uuid not null,
    training_id uuid not null,
    person_id   uuid not null,
    on_date     date not null,
    note        text not null check (length(note) between 1 and 4000),
    made_by     uuid not null,
    made_name   text not null,
    primary key (provider_id, id),
    foreign key (provider_id, training_id, person_id) references work.training (provider_id, id, person_id)
);
create index mastery_of_training on work.mastery (provider_id, training_id);
select platform.wall('work.mastery', 'work', 'select, insert');

-- For results: the spells that stand. What someone does on a day is those that cover it.
create view work.v_spell with (security_invoker = true) as
    select provider_id, person_id, course_id, kind, from_date, to_date, percent from work.spell where standing;
grant select on work.v_spell to ${app};
