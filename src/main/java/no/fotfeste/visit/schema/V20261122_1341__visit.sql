select platform.module('visit');

-- What one entry became besides itself: the note, the measure and the question for the meeting that were made of the
-- same words. Its class is that of the thing, so that nobody learns of a note they may not read.
create table visit.made (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    class       text not null check (class in ('practical', 'work', 'plan', 'health')),
    -- The appointment or the contact.
    source_id   uuid not null,
    what        text not null check (what in ('NOTE', 'DRAFT', 'MEASURE', 'QUESTION')),
    text        text not null check (length(text) <= 600),
    primary key (provider_id, id, what),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id)
);
comment on column visit.made.id is 'of the thing, which is the key of the request that made it';
create index made_of_source on visit.made (provider_id, person_id, source_id);
select platform.wall('visit.made', 'by row', 'select, insert');
