select platform.module('plan');

-- What a goal answers of what was found (A23), in the words as of then. Health, whoever may see the goal. Never overwritten:
-- the newest row of a finding says whether the goal answers it.
create table plan.goal_finding (
    provider_id uuid not null,
    id          uuid not null default gen_random_uuid(),
    seq         bigint generated always as identity,
    person_id   uuid not null,
    course_id   uuid not null,
    goal_id     uuid not null,
    -- What sort of finding, and which one of its sort: an ICF code, an instrument, what a job demands.
    kind        text not null check (kind ~ '^[a-z-]{1,40}$'),
    ref         text not null check (length(ref) between 1 and 100),
    name        text not null check (length(name) <= 500),
    value       text not null check (length(value) <= 4000),
    found_on    date not null,
    answered    boolean not null,
    on_date     date not null,
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, goal_id, course_id, person_id) references plan.goal (provider_id, id, course_id, person_id)
);
create index goal_finding_of_course on plan.goal_finding (provider_id, course_id, goal_id, kind, ref, seq);
select platform.wall('plan.goal_finding', 'health', 'select, insert');
