select platform.module('medication');

-- A medicine as the person takes it, one row for each change; the row with the highest number stands. Rows are only added.
create table medication.version (
    provider_id   uuid not null,
    medicine_id   uuid not null,
    number        int not null check (number > 0),
    person_id     uuid not null,
    change        text not null check (change in ('ADDED', 'CHANGED', 'CHECKED', 'STOPPED', 'RESUMED')),
    name          text not null check (length(name) between 1 and 200),
    dose          text not null check (length(dose) <= 100),
    how_often     text not null check (length(how_often) <= 200),
    use           text not null check (use in ('REGULAR', 'WHEN_NEEDED')),
    why           text not null check (length(why) <= 500),
    since         text not null check (length(since) <= 100),
    prescribed_by text not null check (length(prescribed_by) <= 200),
    pain          boolean not null,
    habit_forming boolean not null,
    checked_on    date,
    stopped_on    date,
    stop_reason   text not null check (length(stop_reason) <= 500),
    written_by    uuid not null,
    written_name  text not null,
    written_at    timestamptz not null,
    primary key (provider_id, medicine_id, number),
    foreign key (provider_id, person_id) references person.person (provider_id, person_id),
    constraint stopped_says_when_and_why check (
        (change = 'STOPPED') = (stopped_on is not null) and (stopped_on is null) = (stop_reason = '')),
    constraint begins_with_the_first check ((number = 1) = (change = 'ADDED'))
);
create index version_of_person on medication.version (provider_id, person_id);
select platform.wall('medication.version', 'health', 'select, insert');
-- A medicine is one person's all through.
create function medication.same_person() returns trigger language plpgsql as $$
begin
    if new.number > 1 and not exists (select from medication.version v where v.provider_id = new.provider_id
            and v.medicine_id = new.medicine_id and v.number = new.number - 1 and v.person_id = new.person_id) then
        raise exception 'a version follows the one before it, of the same person';
    end if;
    return new;
end $$;
create trigger same_person before insert on medication.version for each row execute function medication.same_person();

-- What was told of alcohol, tobacco and other substances, in the person's own words. No score.
create table medication.substance (
    provider_id  uuid not null,
    id           uuid not null,
    seq          bigint generated always as identity,
    person_id    uuid not null,
    kind         text not null check (kind in ('ALCOHOL', 'TOBACCO', 'SNUS', 'OTHER')),
    use          text not null check (use in ('NOW', 'BEFORE', 'NEVER', 'NOT_SAID')),
    words        text not null check (length(words) <= 1000),
    told_on      date not null,
    written_by   uuid not null,
    written_name text not null,
    written_at   timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, person_id) references person.person (provider_id, person_id)
);
create index substance_of_person on medication.substance (provider_id, person_id, told_on desc);
select platform.wall('medication.substance', 'health', 'select, insert');

create table medication.review (
    provider_id  uuid not null,
    id           uuid not null,
    seq          bigint generated always as identity,
    person_id    uuid not null,
    on_date      date not null,
    conclusion   text not null check (length(conclusion) between 1 and 4000),
    next_on      date not null check (next_on > on_date),
    medicines    int not null,
    written_by   uuid not null,
    written_name text not null,
    written_role text not null,
    written_at   timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, person_id) references person.person (provider_id, person_id)
);
create index review_of_person on medication.review (provider_id, person_id, on_date desc);
select platform.wall('medication.review', 'health', 'select, insert');
