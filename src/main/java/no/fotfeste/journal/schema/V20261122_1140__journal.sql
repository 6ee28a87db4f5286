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
