select platform.module('contact');

-- A visit or a meeting. Its class is the one the service file gives the kind.
create table contact.appointment (
    provider_id  uuid not null,
    id           uuid not null,
    person_id    uuid not null,
    course_id    uuid not null,
    kind         text not null,
    class        text not null check (class in ('identity', 'practical', 'work', 'plan', 'health')),
    on_date      date not null,
    start_time   time not null,
    minutes      int not null check (minutes between 5 and 600),
    place        text not null default '' check (length(place) <= 300),
    mode         text not null check (mode in ('PHYSICAL', 'VIDEO', 'PHONE')),
    video_link   text not null default '' check (video_link = '' or (video_link like 'https://%' and length(video_link) <= 500)),
    outside      text not null default '' check (length(outside) <= 500),
    -- For those who go: keys, parking, a dog, what makes it safe.
    note         text not null default '' check (length(note) <= 500),
    state        text not null check (state in ('PLANNED', 'HELD', 'CANCELLED', 'NO_SHOW')),
    state_reason text not null default '' check (length(state_reason) <= 300),
    -- Why fewer than the service asks for; empty where the rule is kept.
    departure    text not null default '',
    outcome      text not null default '' check (length(outcome) <= 4000),
    actions      text not null default '' check (length(actions) <= 4000),
    version      int not null default 1,
    made_by      uuid not null,
    made_at      timestamptz not null,
    during       tsrange not null generated always as (
                     tsrange(on_date + start_time, on_date + start_time + make_interval(mins => minutes))) stored,
    standing     boolean not null generated always as (state in ('PLANNED', 'HELD')) stored,
    primary key (provider_id, id),
    unique (provider_id, id, person_id, class, during, standing),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    constraint cancelled_says_why check (state <> 'CANCELLED' or state_reason <> ''),
    constraint person_is_in_one_place exclude using gist (provider_id with =, person_id with =, during with &&) where (standing)
);
create index appointment_coming on contact.appointment (provider_id, on_date) where state = 'PLANNED';
create index appointment_of_person on contact.appointment (provider_id, person_id);
select platform.wall('contact.appointment', 'by row');

-- Who goes. Time and standing follow the appointment's own by the foreign key, so that they cannot differ. Whoever
-- came without having been planned is a fact and is not held against the calendar. Neither planned nor there: taken off.
create table contact.appointment_staff (
    provider_id    uuid not null,
    appointment_id uuid not null,
    person_id      uuid not null,
    class          text not null,
    staff_id       uuid not null,
    during         tsrange not null,
    standing       boolean not null,
    planned        boolean not null,
    attended       boolean,
    primary key (provider_id, appointment_id, staff_id),
    foreign key (provider_id, appointment_id, person_id, class, during, standing)
        references contact.appointment (provider_id, id, person_id, class, during, standing) on update cascade,
    foreign key (provider_id, staff_id) references organisation.staff (provider_id, id),
    constraint staff_is_in_one_place exclude using gist (provider_id with =, staff_id with =, during with &&)
        where (standing and planned)
);
select platform.wall('contact.appointment_staff', 'by row');

-- For my day and lists: what the reader may see, with who goes.
create view contact.v_appointment with (security_invoker = true) as
select a.provider_id, a.person_id, a.course_id, a.id, a.kind, a.on_date, a.start_time, a.minutes, a.place, a.mode,
       a.video_link, a.state,
       array(select s.staff_id from contact.appointment_staff s
              where s.provider_id = a.provider_id and s.appointment_id = a.id and (s.planned or s.attended) and s.attended is not false
              order by s.staff_id) as staff
  from contact.appointment a;
grant select on contact.v_appointment to ${app};

-- Somebody was in touch, or tried to be.
create table contact.contact (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    class       text not null check (class in ('practical', 'work')),
    kind        text not null,
    channel     text not null check (channel in ('PHONE', 'VIDEO', 'MEETING', 'VISIT', 'MESSAGE', 'LETTER')),
    with_whom   text not null check (with_whom in ('PERSON', 'EMPLOYER', 'NAV', 'GP', 'SPECIALIST_CARE',
                                                   'PROVIDER_OF_MEASURES', 'NEXT_OF_KIN', 'OTHER')),
    name        text not null default '' check (length(name) <= 200),
    direction   text not null check (direction in ('OUT', 'IN')),
    answered    boolean not null,
    -- The person has agreed to this contact with somebody else (A10).
    agreed      boolean not null,
    purpose     text not null default '' check (length(purpose) <= 300),
    summary     text not null default '' check (length(summary) <= 4000),
    actions     text not null default '' check (length(actions) <= 4000),
    on_date     date not null,
    at_time     time,
    minutes     int check (minutes between 1 and 600),
    made_by     uuid not null,
    made_name   text not null,
    employer    text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    constraint says_what_or_that_nobody_answered check (summary <> '' or not answered)
);
create index contact_of_person on contact.contact (provider_id, person_id, on_date desc);
select platform.wall('contact.contact', 'by row', 'select, insert');
