select platform.module('team');

-- How many cases a member should answer for at most, as the coordinator or the leader set it.
create table team.caseload_limit (
    provider_id uuid not null,
    staff_id    uuid not null,
    most        int not null check (most between 1 and 200),
    set_by      uuid not null,
    set_at      timestamptz not null,
    primary key (provider_id, staff_id),
    foreign key (provider_id, staff_id) references organisation.staff (provider_id, id)
);
select platform.provider_wall('team.caseload_limit');

-- One asks another to take a case over. Until the answer is yes, the one who asked still has it.
create table team.handover (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    class       text not null check (class in ('practical', 'health')),
    from_staff  uuid not null,
    to_staff    uuid not null,
    -- What matters next.
    note        text not null check (length(note) between 1 and 4000),
    state       text not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    reason      text not null default '' check (length(reason) <= 500),
    offered_by  uuid not null,
    offered_at  timestamptz not null,
    answered_at timestamptz,
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (provider_id, from_staff) references organisation.staff (provider_id, id),
    foreign key (provider_id, to_staff) references organisation.staff (provider_id, id),
    constraint to_someone_else check (from_staff <> to_staff),
    constraint answered_says_when check ((state = 'OFFERED') = (answered_at is null)),
    constraint no_says_why check (state <> 'DECLINED' or reason <> '')
);
create unique index handover_open on team.handover (provider_id, course_id, from_staff) where state = 'OFFERED';
create index handover_to on team.handover (provider_id, to_staff) where state = 'OFFERED';
select platform.wall('team.handover', 'by row', 'select, insert');
grant update (state, reason, answered_at) on team.handover to ${app};
create function team.answered_stands() returns trigger language plpgsql as $$
begin
    if old.state <> 'OFFERED' then
        raise exception 'a handover that has been answered stands';
    end if;
    return new;
end $$;
create trigger answered_stands before update on team.handover for each row execute function team.answered_stands();

-- Someone is away, and someone else looks after what is theirs in these days.
create table team.stand_in (
    provider_id uuid not null,
    id          uuid not null,
    absent_id   uuid not null,
    stand_in_id uuid not null,
    from_date   date not null,
    to_date     date not null check (to_date >= from_date),
    everything  boolean not null,
    ended_at    timestamptz,
    ended_by    uuid,
    made_by     uuid not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, absent_id) references organisation.staff (provider_id, id),
    foreign key (provider_id, stand_in_id) references organisation.staff (provider_id, id),
    constraint someone_else check (absent_id <> stand_in_id),
    constraint ended_says_who check ((ended_at is null) = (ended_by is null))
);
create index stand_in_of_absent on team.stand_in (provider_id, absent_id, to_date) where ended_at is null;
create index stand_in_of_member on team.stand_in (provider_id, stand_in_id, to_date) where ended_at is null;
select platform.provider_wall('team.stand_in');

-- Where it is for some cases only: which.
create table team.stand_in_case (
    provider_id uuid not null,
    stand_in_id uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    primary key (provider_id, stand_in_id, course_id),
    foreign key (provider_id, stand_in_id) references team.stand_in (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
select platform.wall('team.stand_in_case', 'practical', 'select, insert');

-- Who takes what cannot wait, by service and day. Null: nobody after all.
create table team.duty (
    provider_id uuid not null,
    service     text not null,
    on_date     date not null check (extract(isodow from on_date) between 1 and 5),
    staff_id    uuid,
    set_by      uuid not null,
    set_at      timestamptz not null,
    primary key (provider_id, service, on_date),
    foreign key (provider_id, staff_id) references organisation.staff (provider_id, id)
);
select platform.provider_wall('team.duty');
