select platform.module('work');

-- What the person wants, can and has done; the first version is the start of active support. Every version is kept.
create table work.profile (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    version     int not null check (version > 0),
    started_on  date not null,
    wish_work   text not null check (length(wish_work) <= 4000),
    wish_hours  text not null check (length(wish_hours) <= 300),
    wish_place  text not null check (length(wish_place) <= 300),
    wish_travel text not null check (length(wish_travel) <= 300),
    strengths   text not null check (length(strengths) <= 4000),
    schooling   text not null check (length(schooling) <= 4000),
    market      text not null check (length(market) <= 4000),
    economy     text check (economy in ('FINE', 'SOME', 'MUCH')),
    alone       text check (alone in ('FINE', 'SOME', 'MUCH')),
    help        text not null check (length(help) <= 4000),
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, person_id, version),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
select platform.wall('work.profile', 'work', 'select, insert');

-- Jobs the person has had. One that was written wrongly is taken away, and stays.
create table work.past_job (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    title       text not null check (length(title) between 1 and 200),
    employer    text not null check (length(employer) <= 200),
    from_year   int not null check (from_year between 1900 and 2200),
    to_year     int check (to_year between from_year and 2200),
    note        text not null check (length(note) <= 1000),
    standing    boolean not null default true,
    made_by     uuid not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
create index past_job_of_person on work.past_job (provider_id, person_id);
select platform.wall('work.past_job', 'work', 'select, insert');
grant update (standing) on work.past_job to ${app};

-- The search for a job, step by step.
create table work.search_step (
    provider_id   uuid not null,
    id            uuid not null,
    person_id     uuid not null,
    course_id     uuid not null,
    on_date       date not null,
    kind          text not null check (kind in ('APPLIED', 'ASKED', 'INTERVIEW', 'OFFER', 'ANSWER')),
    employer_id   uuid,
    employer_name text not null check (length(employer_name) <= 200),
    -- Somebody of ours met the employer in person (counted in the specialist's week).
    face_to_face  boolean not null,
    what          text not null check (length(what) <= 2000),
    next_step     text not null check (length(next_step) <= 500),
    next_on       date,
    made_by       uuid not null,
    made_name     text not null,
    made_at       timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (provider_id, employer_id) references work.employer (provider_id, id),
    constraint somewhere check (employer_id is not null or employer_name <> ''),
    constraint next_has_a_day check ((next_on is null) = (next_step = ''))
);
create index search_of_person on work.search_step (provider_id, person_id, on_date desc);
select platform.wall('work.search_step', 'work', 'select, insert');

-- A paid job that began. It counts as a job start from the day that four hours of it have been done.
create table work.job (
    provider_id   uuid not null,
    id            uuid not null,
    person_id     uuid not null,
    course_id     uuid not null,
    title         text not null check (length(title) between 1 and 200),
    employer_id   uuid,
    employer_name text not null check (length(employer_name) <= 200),
    percent       int not null check (percent between 1 and 100),
    first_day     date not null,
    -- Paid work done so far, in half hours; beyond four it need not be kept up.
    half_hours    int not null check (half_hours between 0 and 400),
    counted_on    date check (counted_on >= first_day),
    last_day      date check (last_day >= first_day),
    end_why       text not null default '' check (length(end_why) <= 500),
    version       int not null default 1,
    made_by       uuid not null,
    made_name     text not null,
    made_at       timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (provider_id, employer_id) references work.employer (provider_id, id),
    constraint at_somebodys check (employer_id is not null or employer_name <> ''),
    constraint four_hours check ((counted_on is not null) = (half_hours >= 8))
);
create index job_of_person on work.job (provider_id, person_id, first_day);
select platform.wall('work.job', 'work', 'select, insert');
grant update (half_hours, counted_on, last_day, end_why, version) on work.job to ${app};
create function work.counted_stays() returns trigger language plpgsql as $$
begin
    if old.counted_on is not null and new.counted_on is distinct from old.counted_on then
        raise exception 'a job start that is counted stays counted';
    end if;
    return new;
end $$;
create trigger counted_stays before update on work.job for each row execute function work.counted_stays();

-- A change of what stood in a year that is over: results of that year may have been made from it.
create table work.late_change (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    spell_id    uuid not null,
    what        text not null check (what in ('ENDED', 'CORRECTED', 'TAKEN_BACK')),
    first_year  int not null,
    last_year   int not null check (last_year >= first_year),
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, spell_id, person_id) references work.spell (provider_id, id, person_id)
);
create index late_change_of_person on work.late_change (provider_id, person_id);
select platform.wall('work.late_change', 'work', 'select, insert');

-- For results: when active support began, and which job starts count.
create view work.v_profile_started with (security_invoker = true) as
    select distinct on (provider_id, person_id, course_id) provider_id, person_id, course_id, started_on
      from work.profile order by provider_id, person_id, course_id, version;
create view work.v_job_start with (security_invoker = true) as
    select provider_id, person_id, course_id, id, first_day, counted_on, last_day, percent from work.job where counted_on is not null;
-- Who of ours met an employer, when; for the specialist's week.
create view work.v_employer_met with (security_invoker = true) as
    select provider_id, person_id, course_id, on_date, employer_id, kind, made_by from work.search_step where face_to_face;
create view work.v_late_change with (security_invoker = true) as
    select provider_id, person_id, spell_id, what, first_year, last_year, made_at from work.late_change;
grant select on work.v_profile_started, work.v_job_start, work.v_employer_met, work.v_late_change to ${app};
