select platform.module('income');

-- Figures that somebody chose to keep, with the rates they were worked out from. Every version is kept.
create table income.estimate (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    version     int not null check (version > 0),
    income      int not null check (income between 0 and 5000000),
    position    int not null check (position between 1 and 100),
    benefit     text not null check (benefit in ('SICK_PAY', 'AAP', 'DISABILITY', 'NONE')),
    degree      int not null check (degree between 1 and 100),
    children    int not null check (children between 0 and 15),
    rates       text not null check (length(rates) between 1 and 40),
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, person_id, version),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
select platform.wall('income.estimate', 'work', 'select, insert');
