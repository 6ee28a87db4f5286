select platform.module('notify');

-- Messages to persons. They say that there is something to read, never what; the text is gone once it is sent.
create table notify.message (
    provider_id uuid not null,
    id          uuid not null default gen_random_uuid(),
    person_id   uuid not null,
    -- What it is sent for: the same is sent once.
    key         text not null check (length(key) between 1 and 200),
    recipient   text not null check (length(recipient) between 3 and 200),
    subject     text not null,
    body        text not null,
    state       text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED', 'CANCELLED')),
    attempts    int not null default 0,
    not_before  timestamptz not null,
    created_at  timestamptz not null,
    sent_at     timestamptz,
    primary key (provider_id, id),
    unique (provider_id, key),
    foreign key (provider_id, person_id) references person.person (provider_id, person_id),
    constraint sent_says_when check ((state = 'SENT') = (sent_at is not null))
);
create index message_waiting on notify.message (provider_id, not_before) where state = 'WAITING';
create index message_of_person on notify.message (provider_id, person_id);
select platform.wall('notify.message', 'identity');
