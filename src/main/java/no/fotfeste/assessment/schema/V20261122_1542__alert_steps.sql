-- Who was told of what cannot wait, when, and how. Never changed.
alter table assessment.alert add unique (provider_id, id, person_id);
create table assessment.alert_step (
    provider_id uuid not null,
    id          uuid not null default gen_random_uuid(),
    seq         bigint generated always as identity,
    person_id   uuid not null,
    alert_id    uuid not null,
    step        text not null check (step in ('ON_DUTY', 'STAND_IN', 'LEADER')),
    -- Null: there was nobody to tell.
    staff_id    uuid,
    name        text not null default '',
    by_mail     boolean not null,
    by_sms      boolean not null,
    at          timestamptz not null,
    primary key (provider_id, id),
    unique nulls not distinct (provider_id, alert_id, step, staff_id),
    foreign key (provider_id, alert_id, person_id) references assessment.alert (provider_id, id, person_id),
    foreign key (provider_id, staff_id) references organisation.staff (provider_id, id),
    constraint nobody_is_reached_by_nothing check (staff_id is not null or not (by_mail or by_sms))
);
select platform.wall('assessment.alert_step', 'health', 'select, insert');
