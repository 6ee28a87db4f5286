alter table contact.appointment
    add column series_id uuid,
    -- Moved alone: what is changed for the rest of the series leaves it where it is.
    add column apart boolean not null default false,
    -- The person has said, by their own link, that they cannot come.
    add column declined_at timestamptz,
    add column declined_words text not null default '' check (length(declined_words) <= 500),
    add constraint appointment_of_person_key unique (provider_id, id, person_id),
    add constraint appointment_of_class_key unique (provider_id, id, person_id, class);
create index appointment_of_series on contact.appointment (provider_id, series_id) where series_id is not null;

-- Those from outside who are asked to come. No longer asked: taken off, never deleted.
create table contact.guest (
    provider_id    uuid not null,
    appointment_id uuid not null,
    person_id      uuid not null,
    class          text not null,
    link_id        uuid not null,
    asked          boolean not null default true,
    primary key (provider_id, appointment_id, link_id),
    foreign key (provider_id, appointment_id, person_id, class) references contact.appointment (provider_id, id, person_id, class),
    foreign key (provider_id, link_id, person_id) references party.link (provider_id, id, person_id)
);
select platform.wall('contact.guest', 'by row');

-- What somebody took on in a meeting: who, what, by when (B30).
create table contact.agreed_action (
    provider_id    uuid not null,
    id             uuid not null,
    person_id      uuid not null,
    course_id      uuid not null,
    appointment_id uuid not null,
    -- In words, since they may work anywhere; a member of staff also by id.
    who            text not null check (length(who) between 1 and 500),
    staff_id       uuid,
    what           text not null check (length(what) between 1 and 500),
    until_on       date not null,
    made_on        date not null,
    made_by        uuid not null,
    made_name      text not null,
    done_on        date check (done_on >= made_on),
    done_name      text not null default '',
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (provider_id, appointment_id, person_id) references contact.appointment (provider_id, id, person_id),
    foreign key (provider_id, staff_id) references organisation.staff (provider_id, id)
);
create index agreed_action_of_person on contact.agreed_action (provider_id, person_id);
select platform.wall('contact.agreed_action', 'work', 'select, insert');
grant update (done_on, done_name) on contact.agreed_action to ${app};

-- A reminder is sent once for an appointment as it stands. The link is kept only as what it hashes to.
create table contact.reminder (
    provider_id    uuid not null,
    token_hash     bytea not null check (length(token_hash) = 32),
    appointment_id uuid not null,
    person_id      uuid not null,
    version        int not null,
    sent_at        timestamptz not null,
    primary key (provider_id, token_hash),
    constraint reminded_once unique (provider_id, appointment_id, version),
    foreign key (provider_id, appointment_id, person_id) references contact.appointment (provider_id, id, person_id)
);
create index reminder_token on contact.reminder (token_hash);
select platform.wall('contact.reminder', 'practical', 'select, insert');

-- The person does not want to be reminded.
create table contact.no_reminders (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    on_date     date not null,
    made_by     uuid not null,
    lifted_on   date check (lifted_on >= on_date),
    primary key (provider_id, id),
    foreign key (provider_id, person_id) references person.person (provider_id, person_id)
);
create unique index no_reminders_stands_once on contact.no_reminders (provider_id, person_id) where lifted_on is null;
select platform.wall('contact.no_reminders', 'practical', 'select, insert');
grant update (lifted_on) on contact.no_reminders to ${app};

-- Whoever plans is told which of these times are taken, for these members of staff and for the person of the
-- transaction (without a member): a time, never whose appointment it is.
create function contact.taken(p_staff uuid[], p_spans tsrange[], p_except uuid[]) returns table (staff_id uuid, during tsrange)
language sql stable security definer set search_path = '' as $$
    select s.staff_id, s.during from contact.appointment_staff s
     where platform.scope() = 'person' and s.provider_id = platform.provider() and s.staff_id = any (p_staff)
       and s.standing and s.planned and s.during && any (p_spans) and s.appointment_id <> all (p_except)
    union all
    select null, a.during from contact.appointment a
     where platform.scope() = 'person' and a.provider_id = platform.provider() and a.person_id = platform.person()
       and a.standing and a.during && any (p_spans) and a.id <> all (p_except)
     order by 2, 1
$$;
-- A link without a login: whose appointment it opens.
create function contact.open_reminder(p_hash bytea) returns table (provider_id uuid, person_id uuid, appointment_id uuid)
language sql stable security definer set search_path = '' as $$
    select r.provider_id, r.person_id, r.appointment_id from contact.reminder r where r.token_hash = p_hash
$$;
revoke all on function contact.taken, contact.open_reminder from public;
grant execute on function contact.taken, contact.open_reminder to ${app};

-- For calendars: one row for each member of staff who goes.
create view contact.v_calendar with (security_invoker = true) as
select a.provider_id, a.person_id, a.course_id, a.id, a.kind, a.on_date, a.start_time, a.minutes, a.place, a.mode, a.state,
       a.version, s.staff_id
  from contact.appointment a
  join contact.appointment_staff s on s.provider_id = a.provider_id and s.appointment_id = a.id
 where (s.planned or s.attended) and s.attended is not false;
grant select on contact.v_calendar to ${app};
