select platform.module('ladder');

-- One order over everything that happens to a ladder, whatever the clock says.
create sequence ladder.step;
grant usage on sequence ladder.step to ${app};

-- The way back to one job (A38). What the ladder looks like stands in its versions.
create table ladder.ladder (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    seq         bigint not null default nextval('ladder.step'),
    employer_id uuid,
    job         text not null check (length(job) between 1 and 200),
    position    int not null check (position between 1 and 100),
    follows_id  uuid not null,
    ended_on    date,
    made_by     uuid not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (provider_id, employer_id) references work.employer (provider_id, id),
    foreign key (provider_id, follows_id) references organisation.staff (provider_id, id)
);
create index ladder_of_person on ladder.ladder (provider_id, person_id, seq);
create index ladder_followed on ladder.ladder (provider_id, follows_id) where ended_on is null;
select platform.wall('ladder.ladder', 'work', 'select, insert');
grant update (follows_id, ended_on) on ladder.ladder to ${app};

-- Every version stands for ever; the newest is the one that holds. Why it was changed stands elsewhere (ladder.note).
create table ladder.version (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    ladder_id   uuid not null,
    number      int not null check (number >= 1),
    cause       text not null check (cause in ('FIRST', 'CHANGED', 'BRAKE')),
    brake_after int not null check (brake_after between 1 and 8),
    brake_then  text not null check (brake_then in ('ONE_DOWN', 'STAY', 'TALK')),
    on_date     date not null,
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, ladder_id, number),
    unique (provider_id, ladder_id, number, person_id),
    foreign key (provider_id, ladder_id, person_id) references ladder.ladder (provider_id, id, person_id),
    check ((number = 1) = (cause = 'FIRST'))
);
select platform.wall('ladder.version', 'work', 'select, insert');

create table ladder.rung (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    ladder_id   uuid not null,
    version     int not null,
    place       int not null check (place >= 1),
    start_date  date not null check (extract(isodow from start_date) = 1),
    weeks       int not null check (weeks between 1 and 104),
    -- Of the position in this job, not of a full position (T11).
    percent     int not null check (percent between 0 and 100),
    days        text not null check (length(days) <= 100),
    hours       numeric(3, 1) check (hours between 0 and 60),
    tasks       text not null check (length(tasks) <= 1000),
    adaptations text not null check (length(adaptations) <= 1000),
    primary key (provider_id, id),
    unique (provider_id, ladder_id, version, place),
    foreign key (provider_id, ladder_id, version, person_id) references ladder.version (provider_id, ladder_id, number, person_id)
);
select platform.wall('ladder.rung', 'work', 'select, insert');

-- What somebody has said yes to is one version.
create table ladder.agreement (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    ladder_id   uuid not null,
    seq         bigint not null default nextval('ladder.step'),
    version     int not null,
    party       text not null check (party in ('PERSON', 'EMPLOYER')),
    how         text not null check (how in ('ORALLY', 'ON_PAPER', 'BY_LINK')),
    said_by     text not null check (length(said_by) <= 200),
    on_date     date not null,
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, ladder_id, version, person_id) references ladder.version (provider_id, ladder_id, number, person_id)
);
create index agreement_of_ladder on ladder.agreement (provider_id, ladder_id, seq);
select platform.wall('ladder.agreement', 'work', 'select, insert');

-- Friday's answer about a week. The newest of a giver counts; the earlier ones are kept.
create table ladder.friday (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    ladder_id   uuid not null,
    seq         bigint not null default nextval('ladder.step'),
    week        date not null check (extract(isodow from week) = 1),
    giver       text not null check (giver in ('PERSON', 'EMPLOYER')),
    answer      text not null check (answer in ('WELL', 'TOO_MUCH')),
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, ladder_id, person_id) references ladder.ladder (provider_id, id, person_id)
);
create index friday_of_ladder on ladder.friday (provider_id, ladder_id, week, seq);
select platform.wall('ladder.friday', 'work', 'select, insert');

-- How much it became, for a week that the register of work does not tell of rightly. The newest counts.
create table ladder.actual (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    ladder_id   uuid not null,
    seq         bigint not null default nextval('ladder.step'),
    week        date not null check (extract(isodow from week) = 1),
    percent     int not null check (percent between 0 and 100),
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, ladder_id, person_id) references ladder.ladder (provider_id, id, person_id)
);
create index actual_of_ladder on ladder.actual (provider_id, ladder_id, seq);
select platform.wall('ladder.actual', 'work', 'select, insert');

-- The brake was met: so many weeks in a row were too much. A week is the last of such a row once.
create table ladder.brake (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    ladder_id   uuid not null,
    seq         bigint not null default nextval('ladder.step'),
    week        date not null check (extract(isodow from week) = 1),
    brake_then  text not null check (brake_then in ('ONE_DOWN', 'STAY', 'TALK')),
    -- The version it made by itself; null where it waits for somebody to decide, or to talk.
    version     int,
    met_on      date not null,
    seen_on     date,
    seen_by     uuid,
    primary key (provider_id, id),
    unique (provider_id, ladder_id, week),
    foreign key (provider_id, ladder_id, person_id) references ladder.ladder (provider_id, id, person_id),
    foreign key (provider_id, ladder_id, version, person_id) references ladder.version (provider_id, ladder_id, number, person_id),
    check ((seen_on is null) = (seen_by is null))
);
select platform.wall('ladder.brake', 'work', 'select, insert');
grant update (seen_on, seen_by) on ladder.brake to ${app};

-- Why a version came, and what was said about a week. It can be about health, so it lies in a table of its own that
-- nothing which leaves the house reads: class health, or plan where the one who wrote it said that the whole team may read.
create table ladder.note (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    ladder_id   uuid not null,
    seq         bigint not null default nextval('ladder.step'),
    class       text not null check (class in ('plan', 'health')),
    version     int,
    week        date,
    text        text not null check (length(text) between 1 and 2000),
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, ladder_id, person_id) references ladder.ladder (provider_id, id, person_id),
    foreign key (provider_id, ladder_id, version, person_id) references ladder.version (provider_id, ladder_id, number, person_id),
    constraint of_one_thing check ((version is null) <> (week is null))
);
create index note_of_ladder on ladder.note (provider_id, ladder_id, seq);
select platform.wall('ladder.note', 'by row', 'select, insert');
