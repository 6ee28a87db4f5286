select platform.module('journal');

-- What is signed is never changed, by anyone (hpl §§ 42-44); what is wrong is corrected by addition.
create function journal.signed_stands() returns trigger language plpgsql as $$
begin
    if old.state = 'SIGNED' then
        raise exception 'what is signed stands';
    end if;
    return new;
end $$;

create table journal.note (
    provider_id    uuid not null,
    id             uuid not null,
    seq            bigint generated always as identity,
    person_id      uuid not null,
    course_id      uuid not null,
    class          text not null check (class in ('work', 'health')),
    kind           text not null check (kind in ('TALK', 'EXAMINATION', 'TREATMENT', 'MEETING', 'WORKPLACE', 'SUMMARY', 'OTHER')),
    -- When it happened, and when it was written.
    event_on       date not null,
    event_at       time,
    written_at     timestamptz not null,
    -- Who wrote it, as they were then, and whose record-keeper it comes from (B02, T5).
    author_id      uuid not null,
    author_name    text not null,
    author_role    text not null,
    organisation   text not null,
    text           text not null check (length(text) between 1 and 50000),
    state          text not null check (state in ('DRAFT', 'SIGNED')),
    version        int not null default 1,
    signed_at      timestamptz,
    corrects       uuid,
    correction_why text check (length(correction_why) between 1 and 500),
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    foreign key (provider_id, corrects, person_id) references journal.note (provider_id, id, person_id),
    constraint signed_says_when check ((state = 'SIGNED') = (signed_at is not null)),
    constraint a_correction_has_a_reason check ((corrects is null) = (correction_why is null)),
    constraint a_correction_is_signed check (corrects is null or state = 'SIGNED')
);
create index note_of_person on journal.note (provider_id, person_id, event_on desc, seq desc);
create index note_corrections on journal.note (provider_id, corrects) where corrects is not null;
select platform.wall('journal.note', 'by row', 'select, insert');
grant update (kind, event_on, event_at, written_at, text, state, version, signed_at) on journal.note to ${app};
create trigger signed_stands before update on journal.note for each row execute function journal.signed_stands();

-- A student's note is the supervisor's responsibility too. Its own row, since the note itself stands.
create table journal.countersignature (
    provider_id uuid not null,
    note_id     uuid not null,
    person_id   uuid not null,
    class       text not null check (class in ('work', 'health')),
    by_id       uuid not null,
    by_name     text not null,
    by_role     text not null,
    at          timestamptz not null,
    primary key (provider_id, note_id),
    foreign key (provider_id, note_id, person_id) references journal.note (provider_id, id, person_id)
);
select platform.wall('journal.countersignature', 'by row', 'select, insert');

-- Final report and discharge summary (B36; hpl § 45 a).
create table journal.document (
    provider_id  uuid not null,
    id           uuid not null,
    person_id    uuid not null,
    course_id    uuid not null,
    class        text not null check (class in ('work', 'health')),
    kind         text not null check (kind in ('FINAL_REPORT', 'DISCHARGE_SUMMARY')),
    facts        text not null check (length(facts) <= 20000),
    done         text not null default '' check (length(done) <= 20000),
    went         text not null default '' check (length(went) <= 20000),
    -- Who does what by when: [{who, what, by}].
    next_steps   jsonb not null default '[]' check (jsonb_typeof(next_steps) = 'array'),
    -- Who is to have it, and on which basis: [{name, basis, wish}].
    recipients   jsonb not null default '[]' check (jsonb_typeof(recipients) = 'array'),
    state        text not null check (state in ('DRAFT', 'SIGNED')),
    version      int not null default 1,
    made_by      uuid not null,
    made_name    text not null,
    made_at      timestamptz not null,
    signed_by    uuid,
    signed_name  text,
    signed_role  text,
    organisation text,
    signed_at    timestamptz,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    constraint class_by_kind check ((kind = 'FINAL_REPORT') = (class = 'work')),
    constraint signed_says_by_whom_and_when check (
        (state = 'SIGNED') = (signed_at is not null) and (signed_at is null) = (signed_by is null)
        and (signed_by is null) = (signed_name is null) and (signed_by is null) = (signed_role is null)
        and (signed_by is null) = (organisation is null))
);
create index document_of_person on journal.document (provider_id, person_id, made_at desc);
create unique index document_one_draft on journal.document (provider_id, course_id, kind) where state = 'DRAFT';
select platform.wall('journal.document', 'by row', 'select, insert');
grant update (facts, done, went, next_steps, recipients, state, version, signed_by, signed_name, signed_role,
              organisation, signed_at) on journal.document to ${app};
create trigger signed_stands before update on journal.document for each row execute function journal.signed_stands();

-- That it has left the house, to whom and when.
create table journal.sent (
    provider_id   uuid not null,
    id            uuid not null,
    document_id   uuid not null,
    person_id     uuid not null,
    class         text not null check (class in ('work', 'health')),
    recipient     text not null,
    sent_on       date not null,
    recorded_by   uuid not null,
    recorded_name text not null,
    recorded_at   timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, document_id, recipient),
    foreign key (provider_id, document_id, person_id) references journal.document (provider_id, id, person_id)
);
select platform.wall('journal.sent', 'by row', 'select, insert');
