select platform.module('sharing');

-- What somebody asked for under a paragraph is answered, or was taken back: from then on nothing more goes on it.
create table sharing.request_end (
    provider_id   uuid not null,
    request_id    uuid not null,
    person_id     uuid not null,
    why           text not null check (why in ('ANSWERED', 'TAKEN_BACK')),
    on_date       date not null,
    recorded_by   uuid not null,
    recorded_name text not null,
    recorded_at   timestamptz not null,
    primary key (provider_id, request_id),
    foreign key (provider_id, request_id, person_id) references sharing.request (provider_id, id, person_id)
);
select platform.wall('sharing.request_end', 'practical', 'select, insert');
