-- That the person was reached is worth knowing by itself; and what was said may stand in the record instead of here.
alter table contact.contact add column noted boolean not null default false;
alter table contact.contact drop constraint says_what_or_that_nobody_answered;
alter table contact.contact add constraint says_what_or_that_nobody_answered
    check (summary <> '' or not answered or noted or with_whom = 'PERSON');
alter table contact.contact add constraint of_one_class unique (provider_id, id, person_id, class);

-- What is logged stands; what is wrong with it is added.
create table contact.correction (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    contact_id  uuid not null,
    class       text not null,
    why         text not null check (length(why) between 1 and 300),
    text        text not null default '' check (length(text) <= 4000),
    -- It never was, or was with somebody else: it counts no more.
    withdraws   boolean not null,
    made_by     uuid not null,
    made_name   text not null,
    employer    text not null,
    made_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, contact_id, person_id, class) references contact.contact (provider_id, id, person_id, class),
    constraint adds_something check (text <> '' or withdraws)
);
create index correction_of_person on contact.correction (provider_id, person_id, contact_id);
create unique index withdrawn_once on contact.correction (provider_id, contact_id) where withdraws;
select platform.wall('contact.correction', 'by row', 'select, insert');
