select platform.module('assessment');

-- What was answered. Never overwritten: a correction is a new response that points at the one it replaces.
create table assessment.response (
    provider_id     uuid not null,
    id              uuid not null,
    seq             bigint generated always as identity,
    person_id       uuid not null,
    course_id       uuid not null,
    -- The kind of one of the service's occasions, or 'between' for a measurement outside them.
    occasion        text not null,
    instrument      text not null,
    version         int not null,
    scoring_version int not null,
    on_date         date not null,
    -- Item to the codes or the text given. What was not answered is not here; it is never zero (T12).
    answers         jsonb not null,
    score           numeric,
    band            text,
    filled_by       text not null check (filled_by in ('STAFF', 'PERSON')),
    replaces        uuid,
    -- What it came with: a survey, the form.
    ref_id          uuid,
    made_by         uuid not null,
    made_name       text not null,
    made_at         timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    unique (provider_id, replaces),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (instrument, version, scoring_version) references instrument.edition (code, version, scoring_version),
    foreign key (provider_id, replaces, person_id) references assessment.response (provider_id, id, person_id),
    constraint no_band_without_a_score check (band is null or score is not null)
);
create unique index response_first on assessment.response
    (provider_id, course_id, instrument, occasion, (case when occasion = 'between' then on_date end)) nulls not distinct
    where replaces is null;
create index response_of_person on assessment.response (provider_id, person_id, course_id);
select platform.wall('assessment.response', 'health', 'select, insert');

-- An answer that must not wait (T13). It stands first until somebody has said what was done.
create table assessment.alert (
    provider_id       uuid not null,
    id                uuid not null default gen_random_uuid(),
    person_id         uuid not null,
    course_id         uuid not null,
    response_id       uuid not null,
    reason            text not null,
    text              text not null,
    raised_at         timestamptz not null,
    acknowledged_by   uuid,
    acknowledged_name text,
    acknowledged_at   timestamptz,
    done              text check (length(done) between 1 and 4000),
    primary key (provider_id, id),
    unique (provider_id, response_id, reason),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (provider_id, response_id, person_id) references assessment.response (provider_id, id, person_id),
    constraint acknowledged_says_who_and_what check (
        (acknowledged_at is null) = (done is null) and (acknowledged_at is null) = (acknowledged_by is null)
        and (acknowledged_at is null) = (acknowledged_name is null))
);
create index alert_open on assessment.alert (provider_id, person_id) where acknowledged_at is null;
create index alert_of_course on assessment.alert (provider_id, course_id);
select platform.wall('assessment.alert', 'health', 'select, insert');
grant update (acknowledged_by, acknowledged_name, acknowledged_at, done) on assessment.alert to ${app};

-- For my day.
create view assessment.v_open_alert with (security_invoker = true) as
select provider_id, person_id, course_id, id, raised_at from assessment.alert where acknowledged_at is null;
grant select on assessment.v_open_alert to ${app};

-- For results: what stands, corrections followed.
create view assessment.v_score with (security_invoker = true) as
select r.provider_id, r.person_id, r.course_id, r.occasion, r.instrument, r.on_date, r.score, r.band
  from assessment.response r
 where not exists (select from assessment.response later
                    where later.provider_id = r.provider_id and later.replaces = r.id);
grant select on assessment.v_score to ${app};
