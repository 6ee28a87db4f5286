select platform.module('plan');

-- One order over everything that happens to a plan, whatever the clock says.
create sequence plan.step;
grant usage on sequence plan.step to ${app};

-- A goal as it stands now. Class plan is seen by everyone who follows up, health only by clinicians.
create table plan.goal (
    provider_id   uuid not null,
    id            uuid not null,
    person_id     uuid not null,
    course_id     uuid not null,
    class         text not null check (class in ('plan', 'health')),
    seq           bigint not null default nextval('plan.step'),
    words         text not null check (length(words) between 1 and 1000),
    staff_wording text not null default '',
    domain        text not null check (domain in ('PHYSICAL_HEALTH', 'MENTAL_HEALTH', 'WORK', 'EDUCATION', 'FAMILY', 'COMMUNITY')),
    main          boolean not null,
    aim           text check (aim in ('RETURN', 'STAY', 'ENTER')),
    state         text not null check (state in ('ACTIVE', 'REACHED', 'PARTLY', 'NOT_REACHED', 'DROPPED')),
    state_on      date not null,
    state_why     text not null default '',
    version       int not null check (version >= 1),
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    unique (provider_id, id, course_id, person_id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    constraint work_says_how check ((domain in ('WORK', 'EDUCATION')) = (aim is not null)),
    constraint health_is_health check (domain not in ('PHYSICAL_HEALTH', 'MENTAL_HEALTH') or class = 'health'),
    constraint dropped_says_why check (state <> 'DROPPED' or (state_why <> '' and not main))
);
create unique index goal_main on plan.goal (provider_id, course_id) where main;
create index goal_of_course on plan.goal (provider_id, course_id, seq);
select platform.wall('plan.goal', 'by row');

-- Every goal as it was after each change; nothing is overwritten.
create table plan.goal_version (
    provider_id   uuid not null,
    goal_id       uuid not null,
    version       int not null,
    person_id     uuid not null,
    course_id     uuid not null,
    class         text not null check (class in ('plan', 'health')),
    seq           bigint not null default nextval('plan.step'),
    words         text not null,
    staff_wording text not null,
    domain        text not null,
    main          boolean not null,
    aim           text,
    state         text not null,
    state_on      date not null,
    state_why     text not null,
    on_date       date not null,
    made_by       uuid not null,
    made_name     text not null,
    made_at       timestamptz not null,
    primary key (provider_id, goal_id, version),
    foreign key (provider_id, goal_id, course_id, person_id) references plan.goal (provider_id, id, course_id, person_id)
);
create index goal_version_of_course on plan.goal_version (provider_id, course_id, seq);
select platform.wall('plan.goal_version', 'by row', 'select, insert');
-- What is closed to all but clinicians is closed in its earlier versions too.
grant update (class) on plan.goal_version to ${app};

create table plan.measure (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    class       text not null check (class in ('plan', 'health')),
    seq         bigint not null default nextval('plan.step'),
    arena       text not null check (arena in ('PERSON', 'WORKPLACE', 'NAV', 'SURROUNDINGS')),
    goal_id     uuid,
    text        text not null check (length(text) between 1 and 500),
    doer        text not null check (doer in ('SELF', 'SELF_WITH_HELP', 'STAFF', 'PARTY')),
    staff_id    uuid,
    party       text not null default '' check (length(party) <= 200),
    due_on      date,
    state       text not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    state_on    date not null,
    state_why   text not null default '',
    version     int not null check (version >= 1),
    primary key (provider_id, id),
    unique (provider_id, id, course_id, person_id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (provider_id, goal_id, course_id, person_id) references plan.goal (provider_id, id, course_id, person_id),
    foreign key (provider_id, staff_id) references organisation.staff (provider_id, id),
    constraint staff_is_named check (doer <> 'STAFF' or staff_id is not null),
    constraint party_is_named check (doer <> 'PARTY' or party <> ''),
    constraint dropped_says_why check (state <> 'DROPPED' or state_why <> '')
);
create index measure_of_course on plan.measure (provider_id, course_id, seq);
create index measure_staff on plan.measure (provider_id, staff_id) where state = 'OPEN';
select platform.wall('plan.measure', 'by row');

create table plan.measure_version (
    provider_id uuid not null,
    measure_id  uuid not null,
    version     int not null,
    person_id   uuid not null,
    course_id   uuid not null,
    class       text not null check (class in ('plan', 'health')),
    seq         bigint not null default nextval('plan.step'),
    arena       text not null,
    goal_id     uuid,
    text        text not null,
    doer        text not null,
    staff_id    uuid,
    party       text not null,
    due_on      date,
    state       text not null,
    state_on    date not null,
    state_why   text not null,
    on_date     date not null,
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, measure_id, version),
    foreign key (provider_id, measure_id, course_id, person_id) references plan.measure (provider_id, id, course_id, person_id)
);
create index measure_version_of_course on plan.measure_version (provider_id, course_id, seq);
select platform.wall('plan.measure_version', 'by row', 'select, insert');
grant update (class) on plan.measure_version to ${app};

-- An arena where nothing is needed: an answer, so that nobody is asked again (A32). The newest row stands.
create table plan.arena_note (
    provider_id  uuid not null,
    id           uuid not null,
    person_id    uuid not null,
    course_id    uuid not null,
    seq          bigint not null default nextval('plan.step'),
    arena        text not null check (arena in ('PERSON', 'WORKPLACE', 'NAV', 'SURROUNDINGS')),
    not_relevant boolean not null,
    on_date      date not null,
    made_by      uuid not null,
    made_name    text not null,
    made_at      timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
create index arena_note_of_course on plan.arena_note (provider_id, course_id, seq);
select platform.wall('plan.arena_note', 'plan', 'select, insert');

-- The plan as the person agreed to it (A22). A page of that day shows what it said.
create table plan.agreement (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    seq         bigint not null default nextval('plan.step'),
    number      int not null check (number >= 1),
    on_date     date not null,
    how         text not null check (how in ('TOGETHER', 'BY_PHONE_OR_VIDEO', 'THROUGH_INTERPRETER', 'THROUGH_GUARDIAN')),
    comment     text not null default '',
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, course_id, number),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
select platform.wall('plan.agreement', 'plan', 'select, insert');

-- What the person wants, as the person said it in a talk about goals.
create table plan.goal_talk (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    class       text not null check (class in ('plan', 'health')),
    seq         bigint not null default nextval('plan.step'),
    on_date     date not null,
    words       text not null check (length(words) between 1 and 4000),
    staff_notes text not null default '',
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
create index goal_talk_of_course on plan.goal_talk (provider_id, course_id, on_date desc);
select platform.wall('plan.goal_talk', 'by row', 'select, insert');

-- For results: how many of a course's goals were reached. What was dropped is no goal any more.
create view plan.v_goal_result with (security_invoker = true) as
select provider_id, person_id, course_id, count(*)::int as goals,
       (count(*) filter (where state = 'REACHED'))::int as reached,
       (count(*) filter (where state = 'PARTLY'))::int as partly
  from plan.goal where state <> 'DROPPED'
 group by provider_id, person_id, course_id;
grant select on plan.v_goal_result to ${app};

-- For my day: what is not done yet, and whose it is.
create view plan.v_open_measure with (security_invoker = true) as
select provider_id, person_id, course_id, id, text, arena, due_on, staff_id, class
  from plan.measure where state = 'OPEN';
grant select on plan.v_open_measure to ${app};
