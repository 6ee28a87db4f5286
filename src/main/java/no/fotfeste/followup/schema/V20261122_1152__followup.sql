select platform.module('followup');

-- One asking, once for each occasion of a course: when the window is, whether it went, whether it was answered.
create table followup.survey (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    occasion    text not null,
    opens_on    date not null,
    closes_on   date not null,
    state       text not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'CLOSED', 'CANCELLED')),
    -- Why nobody is asked: dead, come back into the service (T2), or does not want to be asked.
    why         text check (why in ('DIED', 'RETURNED', 'OBJECTED')),
    sent_on     date,
    -- No address, or the message did not arrive: somebody rings or writes.
    by_hand     boolean not null default false,
    reminders   int not null default 0 check (reminders between 0 and 2),
    reminded_on date,
    -- The key of the last message in the outbox.
    message_key text,
    attempts    int not null default 0,
    answered_on date,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    constraint asked_once unique (provider_id, course_id, occasion),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    constraint window_runs_forward check (closes_on >= opens_on),
    constraint cancelled_says_why check ((state = 'CANCELLED') = (why is not null)),
    constraint answered_says_when check ((state = 'ANSWERED') = (answered_on is not null))
);
create index survey_open on followup.survey (provider_id, closes_on) where state = 'OPEN';
create index survey_of_person on followup.survey (provider_id, person_id);
select platform.wall('followup.survey', 'practical');

-- The personal links: only what they hash to, so that whoever reads this cannot answer for anybody.
create table followup.link (
    token_hash  bytea primary key check (length(token_hash) = 32),
    provider_id uuid not null,
    survey_id   uuid not null,
    person_id   uuid not null,
    made_at     timestamptz not null,
    revoked_at  timestamptz,
    foreign key (provider_id, survey_id, person_id) references followup.survey (provider_id, id, person_id)
);
create index link_of_survey on followup.link (provider_id, survey_id);
select platform.wall('followup.link', 'practical');

-- The work part of an answer. What instruments measure stands with the other measurements.
create table followup.answer (
    provider_id   uuid not null,
    survey_id     uuid not null,
    person_id     uuid not null,
    course_id     uuid not null,
    occasion      text not null,
    states        text[] not null check (cardinality(states) between 1 and 10 and states <@ array['ORDINARY_FULL',
                  'ORDINARY_PART', 'SUPPORTED', 'TRAINING', 'EDUCATION', 'SICK_LEAVE', 'AAP', 'DISABILITY', 'UNEMPLOYED', 'OTHER']),
    work_state    text not null,
    work_percent  int check (work_percent between 0 and 100),
    text          text not null default '' check (length(text) <= 2000),
    answered_on   date not null,
    by_person     boolean not null,
    recorded_by   uuid not null,
    recorded_name text not null,
    recorded_at   timestamptz not null,
    -- Somebody in the team has read it (T13).
    read_on       date,
    read_by       uuid,
    primary key (provider_id, survey_id),
    foreign key (provider_id, survey_id, person_id) references followup.survey (provider_id, id, person_id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    constraint the_primary_is_one_of_them check (work_state = any (states)),
    constraint read_says_who check ((read_on is null) = (read_by is null))
);
create index answer_of_course on followup.answer (provider_id, course_id);
select platform.wall('followup.answer', 'work', 'select, insert');
grant update (read_on, read_by) on followup.answer to ${app};

-- The person does not want to be asked.
create table followup.objection (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    on_date     date not null,
    made_by     uuid not null,
    lifted_on   date check (lifted_on >= on_date),
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
create unique index objection_stands_once on followup.objection (provider_id, course_id) where lifted_on is null;
select platform.wall('followup.objection', 'practical', 'select, insert');
grant update (lifted_on) on followup.objection to ${app};

-- A link without a login: whose survey it opens. Nothing is asked here that the hash does not already know.
create function followup.open_link(p_hash bytea)
returns table (provider_id uuid, person_id uuid, survey_id uuid, course_id uuid, occasion text, state text,
               opens_on date, closes_on date, attempts int)
language sql stable security definer set search_path = '' as $$
    select s.provider_id, s.person_id, s.id, s.course_id, s.occasion, s.state, s.opens_on, s.closes_on, s.attempts
      from followup.link l
      join followup.survey s on s.provider_id = l.provider_id and s.id = l.survey_id
     where l.token_hash = p_hash and l.revoked_at is null
$$;
revoke all on function followup.open_link from public;
grant execute on function followup.open_link to ${app};
