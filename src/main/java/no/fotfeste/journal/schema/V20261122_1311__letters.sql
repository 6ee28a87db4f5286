-- A letter is an envelope (practical: what it is, whether it is signed) and a content of the class the letter has. The
-- office sees the envelope, and the content only where that is practical too.

create table journal.document (
    provider_id   uuid not null,
    id            uuid not null,
    person_id     uuid not null,
    course_id     uuid not null,
    code          text not null check (length(code) between 1 and 40),
    name          text not null check (length(name) between 1 and 100),
    content_class text not null check (content_class in ('practical', 'work', 'plan', 'health')),
    -- One draft at a time of what a course ends with.
    single        boolean not null,
    state         text not null check (state in ('DRAFT', 'SIGNED')),
    version       int not null default 1,
    -- The signed one that this takes the place of; it stays readable.
    replaces      uuid,
    made_by       uuid not null,
    made_name     text not null,
    made_at       timestamptz not null,
    signed_by     uuid,
    signed_name   text,
    signed_role   text,
    organisation  text,
    signed_at     timestamptz,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    unique (provider_id, id, person_id, content_class),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (provider_id, replaces, person_id) references journal.document (provider_id, id, person_id),
    constraint signed_says_by_whom_and_when check (
        (state = 'SIGNED') = (signed_at is not null) and (signed_at is null) = (signed_by is null)
        and (signed_by is null) = (signed_name is null) and (signed_by is null) = (signed_role is null)
        and (signed_by is null) = (organisation is null))
);
create index document_of_person on journal.document (provider_id, person_id, made_at desc);
create unique index document_one_draft on journal.document (provider_id, course_id, code) where state = 'DRAFT' and single;
create unique index document_replaced_once on journal.document (provider_id, replaces) where replaces is not null;
select platform.wall('journal.document', 'practical', 'select, insert');
grant update (state, version, signed_by, signed_name, signed_role, organisation, signed_at) on journal.document to ${app};
create trigger signed_stands before update on journal.document for each row execute function journal.signed_stands();

create table journal.content (
    provider_id uuid not null,
    document_id uuid not null,
    person_id   uuid not null,
    class       text not null check (class in ('practical', 'work', 'plan', 'health')),
    -- [{heading, text}], and who does what by when: [{who, what, by}].
    parts       jsonb not null check (jsonb_typeof(parts) = 'array' and length(parts::text) < 400000),
    next_steps  jsonb not null check (jsonb_typeof(next_steps) = 'array' and length(next_steps::text) < 100000),
    state       text not null default 'DRAFT' check (state in ('DRAFT', 'SIGNED')),
    primary key (provider_id, document_id),
    foreign key (provider_id, document_id, person_id, class)
        references journal.document (provider_id, id, person_id, content_class)
);
select platform.wall('journal.content', 'by row', 'select, insert');
grant update (parts, next_steps, state) on journal.content to ${app};
create trigger signed_stands before update on journal.content for each row execute function journal.signed_stands();

-- Who is to have it. May be added after it is signed; taken away as long as it has not been sent there.
create table journal.recipient (
    provider_id uuid not null,
    id          uuid not null,
    seq         bigint generated always as identity,
    document_id uuid not null,
    person_id   uuid not null,
    party_kind  text not null,
    name        text not null check (length(name) between 1 and 200),
    basis       text not null check (basis in ('DUTY_MAY_OBJECT', 'STATUTORY_REQUEST', 'CONSENT')),
    added_by    uuid not null,
    added_at    timestamptz not null,
    removed_by  uuid,
    removed_at  timestamptz,
    primary key (provider_id, id),
    foreign key (provider_id, document_id, person_id) references journal.document (provider_id, id, person_id),
    constraint removed_by_someone check ((removed_at is null) = (removed_by is null))
);
create unique index recipient_once on journal.recipient (provider_id, document_id, party_kind, lower(name)) where removed_at is null;
select platform.wall('journal.recipient', 'practical', 'select, insert');
grant update (removed_by, removed_at) on journal.recipient to ${app};
