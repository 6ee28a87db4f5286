select platform.module('referral');

-- What the office handles: who, when, by which door, how it went.
create table referral.referral (
    provider_id   uuid not null,
    id            uuid not null,
    person_id     uuid not null,
    door          text not null,
    referrer      text not null check (length(referrer) between 1 and 300),
    received_on   date not null,
    -- Where the right to care was assessed elsewhere: the last start date that came with it (pbrl § 2-1 b).
    start_by      date,
    status        text not null check (status in ('WAITING', 'POSTPONED', 'ACCEPTED', 'REJECTED')),
    decision      text,
    decided_on    date check (decided_on >= received_on),
    decided_by    uuid,
    revisit_on    date check (revisit_on > decided_on),
    registered_by uuid not null,
    registered_at timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    foreign key (provider_id, person_id) references person.person (provider_id, person_id),
    foreign key (provider_id, id, person_id) references timeline.course (provider_id, id, person_id),
    constraint decided_has_what_when_and_who check (
        (status = 'WAITING') = (decided_on is null)
        and (decided_on is null) = (decided_by is null) and (decided_on is null) = (decision is null)),
    constraint postponed_has_a_new_date check ((status = 'POSTPONED') = (revisit_on is not null))
);
create index referral_open on referral.referral (provider_id, person_id) where status in ('WAITING', 'POSTPONED');
select platform.wall('referral.referral', 'practical');

-- What it says about the person, and what the team writes while it makes up its mind.
create table referral.content (
    provider_id   uuid not null,
    referral_id   uuid not null,
    person_id     uuid not null,
    reason        text not null,
    tried         text not null default '',
    diagnoses     text not null default '',
    work_wish     text not null default '',
    agreement     boolean not null default false,
    assessment    text not null default '',
    decision_why  text not null default '',
    version       int not null default 1,
    primary key (provider_id, referral_id),
    foreign key (provider_id, referral_id, person_id) references referral.referral (provider_id, id, person_id)
);
select platform.wall('referral.content', 'health');

-- More information asked for while the clock runs (A09; it never stops it, T1).
create table referral.question (
    provider_id uuid not null,
    id          uuid not null,
    referral_id uuid not null,
    person_id   uuid not null,
    asked_of    text not null check (length(asked_of) between 1 and 300),
    question    text not null check (length(question) between 1 and 4000),
    asked_on    date not null,
    due_on      date not null check (due_on >= asked_on),
    answer      text,
    answered_on date check (answered_on >= asked_on),
    primary key (provider_id, id),
    foreign key (provider_id, referral_id, person_id) references referral.referral (provider_id, id, person_id),
    constraint an_answer_has_a_date check ((answer is null) = (answered_on is null))
);
select platform.wall('referral.question', 'health');
