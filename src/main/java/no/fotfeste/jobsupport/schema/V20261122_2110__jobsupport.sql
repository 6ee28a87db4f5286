select platform.module('jobsupport');

-- How much of a full position somebody has; the caseload is held against it.
alter table organisation.staff add column position_percent int not null default 100 check (position_percent between 1 and 100);

-- A review of how faithful the work is to the method, as it was on a day: numbers and judgements, and nobody's name.
create table jobsupport.review (
    provider_id uuid not null,
    id          uuid not null,
    from_date   date not null,
    to_date     date not null check (to_date >= from_date),
    made_on     date not null,
    scale       text not null,
    total       int check (total between 25 and 125),
    band        text check (band in ('EXEMPLARY', 'GOOD', 'FAIR', 'NOT_IPS')),
    note        text not null check (length(note) <= 4000),
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    constraint a_total_has_a_band check ((total is null) = (band is null))
);
create index review_by_day on jobsupport.review (provider_id, made_on desc);
select platform.provider_wall('jobsupport.review', 'select, insert');

create table jobsupport.review_item (
    provider_id uuid not null,
    review_id   uuid not null,
    number      int not null check (number between 1 and 25),
    -- Null where nobody could say.
    anchor      int check (anchor between 1 and 5),
    computed    boolean not null,
    counted     int,
    of_all      int,
    value       numeric(10, 4),
    note        text not null check (length(note) <= 2000),
    primary key (provider_id, review_id, number),
    foreign key (provider_id, review_id) references jobsupport.review (provider_id, id)
);
select platform.provider_wall('jobsupport.review_item', 'select, insert');

-- A review stands as it was made; its items come with it, and none afterwards.
create function jobsupport.review_stands() returns trigger language plpgsql as $$
begin
    raise exception 'a review stands as it was made';
end $$;
create trigger review_stands before update or delete on jobsupport.review for each row execute function jobsupport.review_stands();
create trigger review_stands before update or delete on jobsupport.review_item for each row execute function jobsupport.review_stands();

-- What the pages ask across courses.
create index if not exists contact_made_by on contact.contact (provider_id, made_by, on_date);
create index if not exists appointment_staff_of on contact.appointment_staff (provider_id, staff_id);
