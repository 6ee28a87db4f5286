-- That an answer has come (A09): known to whoever handles the post, who may not read what was asked or answered.
alter table referral.question add constraint question_of_person unique (provider_id, id, person_id);
create table referral.arrived (
    provider_id  uuid not null,
    id           uuid not null default gen_random_uuid(),
    question_id  uuid not null,
    person_id    uuid not null,
    arrived_on   date not null,
    -- The piece of post it came as; null where the answer was written down.
    as_post      uuid,
    recorded_by  uuid not null,
    withdrawn_on date,
    primary key (provider_id, id),
    foreign key (provider_id, question_id, person_id) references referral.question (provider_id, id, person_id)
);
create unique index arrived_once on referral.arrived (provider_id, question_id) where withdrawn_on is null;
select platform.wall('referral.arrived', 'practical', 'select, insert');
grant update (withdrawn_on) on referral.arrived to ${app};
