select platform.module('episode');

create table episode.episode (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    started_on  date not null,
    planned_end date not null check (planned_end >= started_on),
    planned_why text not null,
    ended_on    date check (ended_on >= started_on),
    end_why     text check ((end_why is null) = (ended_on is null)),
    taper_on    date check (taper_on >= started_on),
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    foreign key (provider_id, id, person_id) references timeline.course (provider_id, id, person_id)
);
create index episode_of_person on episode.episode (provider_id, person_id);
select platform.wall('episode.episode', 'practical');

-- Every planned end there has been, with its reason (T6: nothing is overwritten).
create table episode.planned_end (
    provider_id uuid not null,
    id          uuid not null default gen_random_uuid(),
    episode_id  uuid not null,
    person_id   uuid not null,
    ends_on     date not null,
    why         text not null,
    made_by     uuid not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, episode_id, person_id) references episode.episode (provider_id, id, person_id)
);
select platform.wall('episode.planned_end', 'practical', 'select, insert');

-- What the person most wants, in the person's own words, as the plan last had it: for the top of every tab.
create table episode.headline (
    provider_id uuid not null,
    course_id   uuid not null,
    person_id   uuid not null,
    class       text not null check (class in ('plan', 'health')),
    main_goal   text not null,
    primary key (provider_id, course_id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
select platform.wall('episode.headline', 'by row');

create table episode.member (
    provider_id uuid not null,
    id          uuid not null,
    course_id   uuid not null,
    person_id   uuid not null,
    staff_id    uuid not null,
    part        text not null check (part in ('COORDINATOR', 'JOB_SPECIALIST', 'MEMBER')),
    from_date   date not null,
    to_date     date check (to_date >= from_date),
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (provider_id, staff_id) references organisation.staff (provider_id, id),
    exclude using gist (provider_id with =, course_id with =, staff_id with =, part with =,
                        daterange(from_date, to_date, '[]') with &&)
);
create index member_of_course on episode.member (provider_id, course_id);
create index member_staff on episode.member (provider_id, staff_id);
select platform.wall('episode.member', 'practical');

-- The offer of a job specialist (B16, B24): what was told, the answer, and the consent in the words used.
create table episode.job_specialist_answer (
    provider_id uuid not null,
    id          uuid not null,
    course_id   uuid not null,
    person_id   uuid not null,
    answer      text not null check (answer in ('ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    staff_id    uuid,
    how         text not null check (how in ('ORALLY', 'ON_PAPER', 'THROUGH_INTERPRETER', 'THROUGH_GUARDIAN')),
    words       text not null,
    on_date     date not null,
    made_by     uuid not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    constraint a_yes_names_the_specialist check ((answer = 'ACCEPTED') = (staff_id is not null))
);
select platform.wall('episode.job_specialist_answer', 'plan', 'select, insert');

-- Before a taper: stable, and mastering the tasks (B36). At the end: the offer of a year's follow-up (A15).
create table episode.judgement (
    provider_id uuid not null,
    id          uuid not null,
    course_id   uuid not null,
    person_id   uuid not null,
    kind        text not null check (kind in ('judged-stable', 'judged-mastering')),
    why         text not null,
    on_date     date not null,
    made_by     uuid not null,
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
select platform.wall('episode.judgement', 'work', 'select, insert');

create table episode.follow_up_offer (
    provider_id uuid not null,
    id          uuid not null,
    course_id   uuid not null,
    person_id   uuid not null,
    outcome     text not null check (outcome in ('OFFERED', 'ACCEPTED', 'DECLINED', 'NOT_POSSIBLE')),
    why         text not null default '',
    on_date     date not null,
    made_by     uuid not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    constraint not_possible_says_why check (outcome <> 'NOT_POSSIBLE' or why <> '')
);
select platform.wall('episode.follow_up_offer', 'practical', 'select, insert');
