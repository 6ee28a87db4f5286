select platform.module('stay');

-- One part of a stay; as a rule the only one (A66). When it begins and ends as a whole stands in episode.episode: here
-- is what was planned before it began, and when the person came and, between two parts, went home.
create table stay.stay (
    provider_id   uuid not null,
    id            uuid not null,
    person_id     uuid not null,
    course_id     uuid not null,
    part          int not null check (part > 0),
    planned_on    date not null,
    planned_until date not null check (planned_until >= planned_on),
    admitted_on   date,
    left_on       date check (left_on >= admitted_on),
    room          text not null default '' check (length(room) <= 100),
    diet          text not null default '' check (length(diet) <= 500),
    transport     boolean not null default false,
    version       int not null default 1,
    made_by       uuid not null,
    made_at       timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    unique (provider_id, course_id, part),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    constraint nobody_leaves_before_coming check (left_on is null or admitted_on is not null)
);
create unique index one_part_at_a_time on stay.stay (provider_id, course_id) where left_on is null;
create index stay_of_person on stay.stay (provider_id, person_id);
select platform.wall('stay.stay', 'practical');

create table stay.leave (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    stay_id     uuid not null,
    from_date   date not null,
    to_date     date not null check (to_date >= from_date),
    reason      text not null check (length(reason) between 1 and 200),
    cancelled   boolean not null default false,
    made_by     uuid not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, stay_id, person_id) references stay.stay (provider_id, id, person_id),
    constraint leave_once_a_day exclude using gist (provider_id with =, stay_id with =, daterange(from_date, to_date, '[]') with &&)
        where (not cancelled)
);
create index leave_of_stay on stay.leave (provider_id, stay_id);
select platform.wall('stay.leave', 'practical');

-- What speaks for a longer or a shorter way back to work, as it was thought when the end was moved (A64). The end
-- itself and its reason are kept in episode.planned_end.
create table stay.prognosis (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    ends_on     date not null,
    factors     text not null check (length(factors) between 1 and 2000),
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
create index prognosis_of_course on stay.prognosis (provider_id, course_id);
select platform.wall('stay.prognosis', 'plan', 'select, insert');

-- For results and lists: the parts of each stay with the days of leave in them.
create view stay.v_stay with (security_invoker = true) as
select s.provider_id, s.person_id, s.course_id, s.part, s.planned_on, s.planned_until, s.admitted_on, s.left_on, s.room,
       coalesce((select sum(l.to_date - l.from_date + 1) from stay.leave l
                  where l.provider_id = s.provider_id and l.stay_id = s.id and not l.cancelled), 0)::int as leave_days
  from stay.stay s;
grant select on stay.v_stay to ${app};
