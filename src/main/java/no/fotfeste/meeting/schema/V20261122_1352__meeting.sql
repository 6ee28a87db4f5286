select platform.module('meeting');

-- One meeting. It says nothing about any person; what it decided stands with each of them.
create table meeting.meeting (
    provider_id  uuid not null,
    id           uuid not null,
    service      text not null,
    name         text not null,
    on_date      date not null,
    started_at   timestamptz not null,
    chair        uuid not null,
    chair_name   text not null,
    -- Who sees the screen beside the team: nobody, a named member of staff, a guest.
    room         text not null default 'TEAM' check (room in ('TEAM', 'STAFF', 'GUEST')),
    room_staff   uuid,
    room_guest   text check (length(room_guest) between 2 and 200),
    -- Counted up by everything that happens in it, so that other screens know.
    version      int not null default 1,
    closed_at    timestamptz,
    closed_by    uuid,
    closed_name  text,
    closed_title text,
    primary key (provider_id, id),
    foreign key (provider_id, chair) references organisation.staff (provider_id, id),
    foreign key (provider_id, room_staff) references organisation.staff (provider_id, id),
    constraint room_names_whom check ((room = 'STAFF') = (room_staff is not null) and (room = 'GUEST') = (room_guest is not null)),
    constraint signed_says_when_and_by_whom check (
        (closed_at is null) = (closed_by is null) and (closed_at is null) = (closed_name is null)
        and (closed_at is null) = (closed_title is null))
);
create unique index meeting_open on meeting.meeting (provider_id, service, on_date) where closed_at is null;
create index meeting_of_service on meeting.meeting (provider_id, service, started_at desc);
select platform.provider_wall('meeting.meeting');

-- Who was there, and from when to when.
create table meeting.present (
    provider_id uuid not null,
    id          uuid not null default gen_random_uuid(),
    meeting_id  uuid not null,
    staff_id    uuid,
    name        text not null check (length(name) between 2 and 200),
    title       text not null,
    employer    text not null,
    roles       text[] not null,
    from_at     timestamptz not null,
    until_at    timestamptz check (until_at >= from_at),
    -- Was there from the start, though somebody said so only later.
    all_along   boolean not null default false,
    primary key (provider_id, id),
    foreign key (provider_id, meeting_id) references meeting.meeting (provider_id, id),
    foreign key (provider_id, staff_id) references organisation.staff (provider_id, id)
);
create unique index present_once on meeting.present (provider_id, meeting_id, staff_id, name) nulls not distinct where until_at is null;
select platform.provider_wall('meeting.present');

-- A case that was taken up, or left for next time. One row a case, so that each record holds only its own part.
create table meeting.discussed (
    provider_id uuid not null,
    meeting_id  uuid not null,
    course_id   uuid not null,
    person_id   uuid not null,
    outcome     text not null check (outcome in ('DISCUSSED', 'CARRIED')),
    mark        int not null,
    at          timestamptz not null,
    made_by     uuid not null,
    made_name   text not null,
    primary key (provider_id, meeting_id, course_id),
    foreign key (provider_id, meeting_id) references meeting.meeting (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
create index discussed_of_course on meeting.discussed (provider_id, course_id);
select platform.wall('meeting.discussed', 'plan');

create table meeting.decision (
    provider_id uuid not null,
    id          uuid not null,
    meeting_id  uuid not null,
    course_id   uuid not null,
    person_id   uuid not null,
    class       text not null check (class in ('work', 'plan', 'health')),
    text        text not null check (length(text) between 1 and 500),
    owner       text not null check (owner in ('STAFF', 'PERSON', 'PARTY')),
    staff_id    uuid,
    party       text not null default '',
    due_on      date not null,
    -- Whether it stands in the plan; before the person is taken in there is none.
    in_plan     boolean not null,
    mark        int not null,
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, meeting_id) references meeting.meeting (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (provider_id, staff_id) references organisation.staff (provider_id, id),
    constraint owner_is_named check ((owner = 'STAFF') = (staff_id is not null) and (owner = 'PARTY') = (party <> ''))
);
create index decision_of_course on meeting.decision (provider_id, course_id);
create index decision_of_meeting on meeting.decision (provider_id, meeting_id);
select platform.wall('meeting.decision', 'by row', 'select, insert');

-- A correction or something added after the minutes were signed; what was signed stands beside it.
create table meeting.addition (
    provider_id uuid not null,
    id          uuid not null,
    meeting_id  uuid not null,
    course_id   uuid not null,
    person_id   uuid not null,
    class       text not null check (class in ('work', 'plan', 'health')),
    text        text not null check (length(text) between 1 and 2000),
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, meeting_id) references meeting.meeting (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
create index addition_of_course on meeting.addition (provider_id, course_id);
select platform.wall('meeting.addition', 'by row', 'select, insert');

-- Why a guest may be there when this case is taken up.
create table meeting.guest_basis (
    provider_id uuid not null,
    meeting_id  uuid not null,
    course_id   uuid not null,
    person_id   uuid not null,
    guest       text not null,
    reason      text not null check (reason in ('CONSENT', 'REQUEST', 'DUTY')),
    made_by     uuid not null,
    made_at     timestamptz not null,
    primary key (provider_id, meeting_id, person_id, guest),
    foreign key (provider_id, meeting_id) references meeting.meeting (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
select platform.wall('meeting.guest_basis', 'plan', 'select, insert');

-- When each case was last taken up, and whether it was left for next time.
create table meeting.last (
    provider_id  uuid not null,
    course_id    uuid not null,
    person_id    uuid not null,
    discussed_at timestamptz,
    discussed_on date,
    carried      boolean not null,
    primary key (provider_id, course_id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
create index last_carried on meeting.last (provider_id) where carried;
select platform.wall('meeting.last', 'plan');

-- Who took part when whose case was taken up: for the person's own log.
create table meeting.took_part (
    provider_id uuid not null,
    meeting_id  uuid not null,
    person_id   uuid not null,
    present_id  uuid not null,
    primary key (provider_id, meeting_id, person_id, present_id),
    foreign key (provider_id, meeting_id) references meeting.meeting (provider_id, id),
    foreign key (provider_id, present_id) references meeting.present (provider_id, id)
);
select platform.wall('meeting.took_part', 'plan', 'select');

-- What is signed stands.
create function meeting.signed_stands() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null then
        raise exception 'signed minutes stand';
    end if;
    return new;
end $$;
create trigger signed_stands before update on meeting.meeting for each row execute function meeting.signed_stands();

create function meeting.only_while_open() returns trigger language plpgsql as $$
begin
    if not exists (select from meeting.meeting m
                    where m.provider_id = new.provider_id and m.id = new.meeting_id and m.closed_at is null) then
        raise exception 'signed minutes stand';
    end if;
    return new;
end $$;
create trigger only_while_open before insert or update on meeting.present for each row execute function meeting.only_while_open();
create trigger only_while_open before insert or update on meeting.discussed for each row execute function meeting.only_while_open();
create trigger only_while_open before insert or update on meeting.decision for each row execute function meeting.only_while_open();
create trigger only_while_open before insert or update on meeting.guest_basis for each row execute function meeting.only_while_open();

-- Everyone who is there when a case is taken up stands in that person's log, whosever screen it was on. Past the wall:
-- whoever ticks who came need not see every case. It only adds rows to the log.
create function meeting.witness(p_meeting uuid, p_course uuid) returns void
language sql volatile security definer set search_path = '' as $$
    with fresh as (
        insert into meeting.took_part (provider_id, meeting_id, person_id, present_id)
        select d.provider_id, d.meeting_id, d.person_id, p.id
          from meeting.discussed d
          join meeting.present p on p.provider_id = d.provider_id and p.meeting_id = d.meeting_id
         where d.provider_id = platform.provider() and d.meeting_id = p_meeting and d.outcome = 'DISCUSSED'
           and p.until_at is null and (p.all_along or d.course_id = p_course)
        on conflict do nothing
        returning *)
    insert into access.log (at, provider_id, account_id, actor_id, actor_name, employer, roles, action, outcome, person_id)
    select platform.moment(), f.provider_id, '00000000-0000-0000-0000-000000000000',
           coalesce(p.staff_id, '00000000-0000-0000-0000-000000000000'), p.name, p.employer, p.roles,
           'meeting.took-part', 'ENTERED', f.person_id
      from fresh f
      join meeting.present p on p.provider_id = f.provider_id and p.id = f.present_id
$$;
revoke all on function meeting.witness from public;
grant execute on function meeting.witness to ${app};
