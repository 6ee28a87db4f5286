select platform.module('timeline');

-- One course, pinned to the version of its service that it began with. Its id is the referral's and the episode's.
create table timeline.course (
    provider_id     uuid not null,
    id              uuid not null,
    person_id       uuid not null,
    service         text not null,
    service_version int not null,
    opened_on       date not null,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    foreign key (service, service_version) references service.definition (code, version)
);
create index course_of_person on timeline.course (provider_id, person_id);
select platform.wall('timeline.course', 'identity', 'select, insert');

create table timeline.entry (
    provider_id   uuid not null,
    id            uuid not null default gen_random_uuid(),
    seq           bigint generated always as identity,
    person_id     uuid not null,
    course_id     uuid not null,
    kind          text not null,
    class         text not null check (class in ('identity', 'practical', 'work', 'plan', 'health')),
    state         text not null check (state in ('EXPECTED', 'HAPPENED', 'SETTLED', 'REPLACED')),
    -- What happened: its day. What is expected: the first and the last day it ought to come.
    on_date       date not null,
    until_date    date,
    at_time       time,
    ref_id        uuid,
    text          text not null default '',
    contact       boolean not null default false,
    -- Whose it is: a role's or a group's, or one member's.
    who           text,
    staff_id      uuid,
    participants  uuid[] not null default '{}',
    limit_kind    text check (limit_kind in ('LAW', 'TARGET', 'PRACTICE')),
    law           text,
    sends         boolean not null default false,
    employer      text not null,
    recorded_by   uuid not null,
    recorded_name text not null,
    recorded_at   timestamptz not null,
    settled_on    date,
    settled_by    uuid,
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    constraint expected_has_a_window check (state = 'HAPPENED' or until_date >= on_date),
    constraint expected_has_a_limit check ((state = 'HAPPENED') = (limit_kind is null)),
    constraint settled_says_when check ((state = 'SETTLED') = (settled_on is not null))
);
create index entry_of_course on timeline.entry (provider_id, course_id, on_date desc, seq desc);
create index entry_due on timeline.entry (provider_id, person_id, until_date) where state = 'EXPECTED';
create index entry_contact on timeline.entry (provider_id, course_id, on_date desc) where contact and state = 'HAPPENED';
select platform.wall('timeline.entry', 'by row', 'select, insert');
-- What is recorded stands; only what is expected can be settled or replaced.
grant update (state, settled_on, settled_by, staff_id, on_date, until_date) on timeline.entry to ${app};
create function timeline.only_expected_changes() returns trigger language plpgsql as $$
begin
    if old.state <> 'EXPECTED' then
        raise exception 'what is on the line stands';
    end if;
    return new;
end $$;
create trigger only_expected_changes before update on timeline.entry
    for each row execute function timeline.only_expected_changes();

-- Departures from good practice, counted.
create table timeline.departure (
    provider_id uuid not null,
    id          uuid not null default gen_random_uuid(),
    person_id   uuid not null,
    course_id   uuid not null,
    rule        text not null,
    reason      text not null,
    on_date     date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
create index departure_of_course on timeline.departure (provider_id, course_id);
select platform.wall('timeline.departure', 'practical', 'select, insert');

-- Rules ask which kinds have happened whatever the caller may read of them: a yes or no to a kind, never its content.
create function timeline.happened(p_provider uuid, p_course uuid) returns table (kind text, times int)
language sql stable security definer set search_path = '' as $$
    select e.kind, count(*)::int from timeline.entry e
      join timeline.course c on c.provider_id = e.provider_id and c.id = e.course_id
     where e.provider_id = platform.provider() and p_provider = platform.provider()
       and e.course_id = p_course and e.state = 'HAPPENED'
       and (c.person_id = platform.person() or platform.scope() = 'whole')
     group by e.kind
$$;
revoke all on function timeline.happened from public;
grant execute on function timeline.happened to ${app};
