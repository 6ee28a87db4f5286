select platform.module('papertest');

-- A test done on paper, as somebody signed for it. Never changed: what was wrong is corrected by a new one, and both stand.
create table papertest.result (
    provider_id uuid not null,
    id          uuid not null,
    seq         bigint generated always as identity,
    person_id   uuid not null,
    course_id   uuid not null,
    class       text not null check (class in ('work', 'health')),
    kind        text not null check (kind in ('LITERACY', 'INTERESTS', 'VIP24', 'CAREER', 'COGNITION', 'LANGUAGE', 'OTHER')),
    own         text not null default '' check (length(own) <= 100),
    on_date     date not null,
    taken_by    text not null check (length(taken_by) between 1 and 200),
    result      text not null default '' check (length(result) <= 4000),
    number      numeric,
    scale       text not null default '' check (length(scale) <= 200),
    meaning     text not null check (length(meaning) between 1 and 2000),
    replaces    uuid,
    why         text not null default '' check (length(why) <= 500),
    -- Whoever registered it first; whoever corrects it, it is theirs to read.
    first_by    uuid not null,
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    unique (provider_id, replaces),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (provider_id, replaces, person_id) references papertest.result (provider_id, id, person_id),
    constraint a_kind_of_our_own_has_a_name check ((kind = 'OTHER') = (own <> '')),
    constraint a_number_has_a_scale check ((number is null) = (scale = '')),
    constraint there_is_a_result check (result <> '' or number is not null),
    constraint a_correction_says_why check ((replaces is null) = (why = ''))
);
create index result_of_person on papertest.result (provider_id, person_id, on_date desc);
comment on table papertest.result is 'class: by row; what is closed is open to whoever registered it first';
alter table papertest.result enable row level security;
create policy wall on papertest.result using (
    provider_id = (select platform.provider()) and (
        class = 'work' and person_id = any (array(select access.persons('work')))
        or class = 'health' and person_id = any (array(select access.persons('health')))
        -- not where others see the same screen
        or first_by = (select platform.actor()) and person_id = any (array(select access.persons('work')))
           and coalesce(current_setting('fotfeste.room', true), '') = ''));
grant select, insert on papertest.result to ${app};
grant update (class) on papertest.result to ${app};

create function papertest.stands() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.class = 'work' and new.class = 'health' and to_jsonb(new) - 'class' = to_jsonb(old) - 'class' then
        return new;
    end if;
    raise exception 'what is signed stands';
end $$;
-- Only closed it may be, when the one that corrects it is.
create trigger stands before update or delete on papertest.result for each row execute function papertest.stands();

-- Scans of the paper: kept as they came, never opened here.
create table papertest.file (
    provider_id uuid not null,
    id          uuid not null default gen_random_uuid(),
    result_id   uuid not null,
    person_id   uuid not null,
    number      int not null,
    name        text not null check (length(name) <= 200),
    type        text not null check (type in ('PDF', 'JPEG', 'PNG')),
    size        int not null check (size > 0),
    active      boolean not null,
    bytes       bytea not null,
    primary key (provider_id, id),
    unique (provider_id, result_id, number),
    foreign key (provider_id, result_id, person_id) references papertest.result (provider_id, id, person_id)
);
alter table papertest.file alter column bytes set storage external;
comment on table papertest.file is 'class: as its result';
alter table papertest.file enable row level security;
create policy wall on papertest.file using (
    provider_id = (select platform.provider())
    and exists (select from papertest.result r where r.provider_id = file.provider_id and r.id = file.result_id));
grant select, insert on papertest.file to ${app};
create trigger stands before update or delete on papertest.file for each row execute function papertest.stands();
