-- What a measure asks of whoever does it: a home task (A33), training with dose and progression (A25), and where it came from (A30).
alter table plan.measure
    add column kind         text not null default 'ORDINARY' check (kind in ('ORDINARY', 'HOME_TASK', 'TRAINING')),
    add column often        text not null default '' check (length(often) <= 200),
    add column amount       text not null default '' check (length(amount) <= 200),
    add column load         text not null default '' check (length(load) <= 200),
    add column progression  text not null default '' check (length(progression) <= 500),
    add column intervention text not null default '' check (length(intervention) <= 40),
    add constraint home_task_is_own check (kind <> 'HOME_TASK' or doer in ('SELF', 'SELF_WITH_HELP'));
alter table plan.measure_version
    add column kind         text not null default 'ORDINARY',
    add column often        text not null default '',
    add column amount       text not null default '',
    add column load         text not null default '',
    add column progression  text not null default '',
    add column intervention text not null default '';

-- How it went with a home task or training, as the person says it. What was said stands.
create table plan.self_report (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    class       text not null check (class in ('plan', 'health')),
    seq         bigint not null default nextval('plan.step'),
    measure_id  uuid not null,
    on_date     date not null,
    done        text not null check (done in ('DONE', 'PARTLY', 'NOT')),
    went        smallint check (went between 0 and 10),
    words       text not null default '' check (length(words) <= 2000),
    by_person   boolean not null,
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, measure_id, course_id, person_id) references plan.measure (provider_id, id, course_id, person_id)
);
create index self_report_of_course on plan.self_report (provider_id, course_id, measure_id, on_date desc);
select platform.wall('plan.self_report', 'by row', 'select, insert');
grant update (class) on plan.self_report to ${app};

-- Steps on the way to a goal (A31): every version of each, the newest stands.
create table plan.milestone (
    provider_id  uuid not null,
    milestone_id uuid not null,
    version      int not null check (version >= 1),
    person_id    uuid not null,
    course_id    uuid not null,
    class        text not null check (class in ('plan', 'health')),
    seq          bigint not null default nextval('plan.step'),
    goal_id      uuid not null,
    text         text not null check (length(text) between 1 and 500),
    due_on       date,
    state        text not null check (state in ('OPEN', 'REACHED', 'DROPPED')),
    on_date      date not null,
    made_by      uuid not null,
    made_name    text not null,
    made_at      timestamptz not null,
    primary key (provider_id, milestone_id, version),
    foreign key (provider_id, goal_id, course_id, person_id) references plan.goal (provider_id, id, course_id, person_id)
);
create index milestone_of_course on plan.milestone (provider_id, course_id, seq);
select platform.wall('plan.milestone', 'by row', 'select, insert');
grant update (class) on plan.milestone to ${app};

-- The person's own five levels for a goal, -2 to +2, in the person's own words. The newest stands.
create table plan.scale (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    class       text not null check (class in ('plan', 'health')),
    seq         bigint not null default nextval('plan.step'),
    goal_id     uuid not null,
    levels      text[] not null check (array_length(levels, 1) = 5),
    level_now   smallint not null check (level_now between -2 and 2),
    on_date     date not null,
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, goal_id, course_id, person_id) references plan.goal (provider_id, id, course_id, person_id)
);
create index scale_of_course on plan.scale (provider_id, course_id, seq);
select platform.wall('plan.scale', 'by row', 'select, insert');
grant update (class) on plan.scale to ${app};

-- A goal was looked at together: a sentence, and where on its scale the person is, where it has one.
create table plan.goal_review (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    class       text not null check (class in ('plan', 'health')),
    seq         bigint not null default nextval('plan.step'),
    goal_id     uuid not null,
    on_date     date not null,
    words       text not null check (length(words) between 1 and 1000),
    level       smallint check (level between -2 and 2),
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, goal_id, course_id, person_id) references plan.goal (provider_id, id, course_id, person_id)
);
create index goal_review_of_course on plan.goal_review (provider_id, course_id, seq);
select platform.wall('plan.goal_review', 'by row', 'select, insert');
grant update (class) on plan.goal_review to ${app};

-- Individual plan (pbrl § 2-5): offered, and what the person answered. The newest stands.
create table plan.individual_plan (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    seq         bigint not null default nextval('plan.step'),
    answer      text not null check (answer in ('OFFERED', 'ACCEPTED', 'DECLINED')),
    part_of     boolean not null,
    coordinator text not null default '' check (length(coordinator) <= 200),
    on_date     date not null,
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    constraint only_what_is_accepted_has_parts check (not part_of or answer = 'ACCEPTED')
);
create index individual_plan_of_course on plan.individual_plan (provider_id, course_id, seq desc);
select platform.wall('plan.individual_plan', 'plan', 'select, insert');
