select platform.module('workanalysis');

-- One job, or education, that the person has or wishes for.
create table workanalysis.analysis (
    provider_id uuid not null,
    id          uuid not null,
    seq         bigint generated always as identity,
    person_id   uuid not null,
    course_id   uuid not null,
    aim         text not null check (aim in ('CURRENT', 'WISHED', 'EDUCATION')),
    job         text not null check (length(job) between 1 and 200),
    place       text not null default '' check (length(place) <= 200),
    employer_id uuid,
    -- How many times the demands have been judged: two who judge at once do not write over each other.
    rounds      int not null default 0 check (rounds >= 0),
    version     int not null default 1 check (version >= 1),
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (provider_id, employer_id) references work.employer (provider_id, id)
);
create index analysis_of_person on workanalysis.analysis (provider_id, person_id, seq);
select platform.wall('workanalysis.analysis', 'work', 'select, insert');
grant update (aim, job, place, employer_id, rounds, version) on workanalysis.analysis to ${app};

create table workanalysis.task (
    provider_id uuid not null,
    id          uuid not null,
    seq         bigint generated always as identity,
    person_id   uuid not null,
    analysis_id uuid not null,
    words       text not null check (length(words) between 1 and 300),
    removed     boolean not null default false,
    primary key (provider_id, id),
    unique (provider_id, id, analysis_id, person_id),
    foreign key (provider_id, analysis_id, person_id) references workanalysis.analysis (provider_id, id, person_id)
);
create index task_of_analysis on workanalysis.task (provider_id, analysis_id, seq);
select platform.wall('workanalysis.task', 'work', 'select, insert');
grant update (removed) on workanalysis.task to ${app};

-- One thing that a task asks for: of the kinds in demands.properties, or in own words.
create table workanalysis.demand (
    provider_id uuid not null,
    id          uuid not null default gen_random_uuid(),
    seq         bigint generated always as identity,
    person_id   uuid not null,
    analysis_id uuid not null,
    task_id     uuid not null,
    kind        text not null check (kind ~ '^[a-z-]{1,40}$'),
    own         text not null default '' check (length(own) <= 100),
    removed     boolean not null default false,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    unique (provider_id, task_id, kind, own),
    foreign key (provider_id, task_id, analysis_id, person_id) references workanalysis.task (provider_id, id, analysis_id, person_id),
    constraint own_words_where_the_kind_is_own check ((kind = 'own') = (own <> ''))
);
create index demand_of_analysis on workanalysis.demand (provider_id, analysis_id, seq);
select platform.wall('workanalysis.demand', 'work', 'select, insert');
grant update (removed) on workanalysis.demand to ${app};

-- What it asks and what goes well, as judged on one day. Never changed: judged anew, both stand. What nobody knows is
-- null, never zero (T12).
create table workanalysis.judged (
    provider_id uuid not null,
    id          uuid not null default gen_random_uuid(),
    seq         bigint generated always as identity,
    person_id   uuid not null,
    demand_id   uuid not null,
    round       int not null check (round >= 1),
    on_date     date not null,
    demanded    smallint check (demanded between 0 and 4),
    often       text check (often in ('SELDOM', 'DAILY', 'MOST')),
    able        smallint check (able between 0 and 4),
    adapted     text not null default '' check (length(adapted) <= 500),
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, demand_id, round),
    foreign key (provider_id, demand_id, person_id) references workanalysis.demand (provider_id, id, person_id)
);
select platform.wall('workanalysis.judged', 'work', 'select, insert');

-- What is done about a gap: a measure in the plan, or it is accepted as it is. Taken back, it still stands.
create table workanalysis.answer (
    provider_id  uuid not null,
    id           uuid not null,
    seq          bigint generated always as identity,
    person_id    uuid not null,
    course_id    uuid not null,
    demand_id    uuid not null,
    kind         text not null check (kind in ('TRAINING', 'ADAPTATION', 'ACCEPTED')),
    measure_id   uuid,
    why          text not null default '' check (length(why) <= 500),
    on_date      date not null,
    made_by      uuid not null,
    made_name    text not null,
    withdrawn_on date check (withdrawn_on >= on_date),
    primary key (provider_id, id),
    foreign key (provider_id, demand_id, person_id) references workanalysis.demand (provider_id, id, person_id),
    foreign key (provider_id, measure_id, course_id, person_id) references plan.measure (provider_id, id, course_id, person_id),
    constraint a_measure_or_a_reason check (case kind when 'ACCEPTED' then measure_id is null and why <> '' else measure_id is not null end)
);
create index answer_of_demand on workanalysis.answer (provider_id, demand_id);
select platform.wall('workanalysis.answer', 'work', 'select, insert');
grant update (withdrawn_on) on workanalysis.answer to ${app};
