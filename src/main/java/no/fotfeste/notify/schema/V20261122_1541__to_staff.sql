-- Messages to staff that something cannot wait: the same words whatever it is, and nobody's name. No person is in here.
create table notify.staff_message (
    provider_id uuid not null,
    id          uuid not null default gen_random_uuid(),
    staff_id    uuid not null,
    -- What it is sent for: the same is sent once.
    key         text not null check (length(key) between 1 and 200),
    way         text not null check (way in ('MAIL', 'SMS')),
    recipient   text not null check (length(recipient) between 3 and 200),
    state       text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts    int not null default 0,
    not_before  timestamptz not null,
    created_at  timestamptz not null,
    sent_at     timestamptz,
    primary key (provider_id, id),
    unique (provider_id, key, way),
    foreign key (provider_id, staff_id) references organisation.staff (provider_id, id),
    constraint sent_says_when check ((state = 'SENT') = (sent_at is not null))
);
create index staff_message_waiting on notify.staff_message (provider_id, not_before) where state = 'WAITING';
select platform.provider_wall('notify.staff_message');
