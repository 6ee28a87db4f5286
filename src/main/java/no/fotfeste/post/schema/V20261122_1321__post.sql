select platform.module('post');

-- One piece of post. Until it is placed it is nobody's record: the office's, and of whoever sent it back. Once placed
-- it follows the person: whoever opens the class it is of, and the office by the practical class, which sees that it
-- came and not what it says (post.content).
create table post.item (
    provider_id     uuid not null,
    id              uuid not null,
    seq             bigint generated always as identity,
    received_on     date not null,
    sender_kind     text not null check (sender_kind in ('NAV', 'HOSPITAL', 'GP', 'EMPLOYER', 'PERSON', 'NEXT_OF_KIN', 'OTHER')),
    sender          text not null check (length(sender) between 1 and 200),
    kind            text not null check (kind in ('NAV_REQUEST', 'HOSPITAL_SUMMARY', 'FOLLOW_UP_PLAN', 'INFORMATION_ANSWER', 'LETTER', 'MESSAGE')),
    label           text not null check (length(label) <= 100),
    on_paper        boolean not null,
    reply_by        date check (reply_by >= received_on),
    -- The same content has come before, and somebody has looked and kept both.
    kept            boolean not null default false,
    state           text not null check (state in ('WAITING', 'PLACED', 'SET_ASIDE')),
    person_id       uuid,
    course_id       uuid,
    class           text check (class in ('work', 'health')),
    reader_id       uuid,
    read_by         uuid,
    read_name       text,
    read_at         timestamptz,
    replied_on      date,
    replied_how     text check (length(replied_how) <= 200),
    replied_by      uuid,
    replied_name    text,
    sent_back_by    uuid,
    registered_by   uuid not null,
    registered_name text not null,
    registered_at   timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    constraint placed_on_someone check ((state = 'PLACED') = (person_id is not null)
        and (person_id is null) = (course_id is null) and (person_id is null) = (class is null)),
    constraint read_where_it_is_placed check (person_id is not null or read_at is null and reader_id is null and replied_on is null),
    constraint a_demand_has_a_last_day check (kind <> 'NAV_REQUEST' or reply_by is not null)
);
create index item_waiting on post.item (provider_id, received_on) where state = 'WAITING';
create index item_of_person on post.item (provider_id, person_id, received_on desc);
comment on table post.item is 'class: by row; the office while it is not placed';
alter table post.item enable row level security;
create policy wall on post.item using (
    provider_id = (select platform.provider()) and (
        person_id is null and ((select platform.roles()) && array['HEALTH_SECRETARY', 'RECEPTIONIST', 'COORDINATOR', 'SYSTEM']
                               or sent_back_by = (select platform.actor()))
        or class = 'work' and person_id = any (array(select access.persons('work')))
        or class = 'health' and person_id = any (array(select access.persons('health')))
        or (select platform.roles()) && array['HEALTH_SECRETARY', 'RECEPTIONIST', 'COORDINATOR', 'SYSTEM']
           and person_id = any (array(select access.persons('practical')))));
grant select, insert on post.item to ${app};
grant update (kept, state, person_id, course_id, class, reader_id, read_by, read_name, read_at, replied_on, replied_how,
              replied_by, replied_name, sent_back_by) on post.item to ${app};

-- What came in it: names and sizes, for whoever may see that it came.
create table post.file (
    provider_id uuid not null,
    id          uuid not null default gen_random_uuid(),
    item_id     uuid not null,
    number      int not null,
    name        text not null check (length(name) <= 200),
    type        text not null check (type in ('PDF', 'JPEG', 'PNG', 'TEXT')),
    size        int not null check (size > 0),
    sha256      text not null check (length(sha256) = 64),
    active      boolean not null,
    primary key (provider_id, id),
    unique (provider_id, item_id, number),
    foreign key (provider_id, item_id) references post.item (provider_id, id)
);
create index file_same on post.file (provider_id, sha256);
comment on table post.file is 'class: as its item';
alter table post.file enable row level security;
create policy wall on post.file using (
    provider_id = (select platform.provider())
    and exists (select from post.item i where i.provider_id = file.provider_id and i.id = file.item_id));
grant select, insert on post.file to ${app};

-- What it says. Placed, it is closed to the office. Nothing changes it and nothing deletes it.
create table post.content (
    provider_id uuid not null,
    file_id     uuid not null,
    item_id     uuid not null,
    bytes       bytea not null,
    primary key (provider_id, file_id),
    foreign key (provider_id, file_id) references post.file (provider_id, id),
    foreign key (provider_id, item_id) references post.item (provider_id, id)
);
-- Scans and pictures are packed already.
alter table post.content alter column bytes set storage external;
comment on table post.content is 'class: health or work, as its item is placed';
alter table post.content enable row level security;
create policy wall on post.content using (
    provider_id = (select platform.provider())
    and exists (select from post.item i where i.provider_id = content.provider_id and i.id = content.item_id
                   and (i.person_id is null
                        or i.class = 'work' and i.person_id = any (array(select access.persons('work')))
                        or i.class = 'health' and i.person_id = any (array(select access.persons('health'))))));
grant select, insert on post.content to ${app};

-- Where it has been placed. A placing that was wrong stands, with who took it away and why.
create table post.placing (
    provider_id uuid not null,
    id          uuid not null,
    item_id     uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    placed_by   uuid not null,
    placed_name text not null,
    placed_at   timestamptz not null,
    -- What it answers: a question that was asked, or a letter that was sent, as the line has it.
    answers      uuid,
    answers_kind text check ((answers_kind is null) = (answers is null)),
    answers_on   date check ((answers_on is null) = (answers is null)),
    why_moved   text check (length(why_moved) between 1 and 300),
    moved_by    uuid,
    moved_name  text,
    moved_at    timestamptz,
    primary key (provider_id, id),
    foreign key (provider_id, item_id) references post.item (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    constraint moved_says_why_by_whom_and_when check (
        (moved_at is null) = (why_moved is null) and (moved_at is null) = (moved_by is null) and (moved_at is null) = (moved_name is null))
);
create unique index placing_one on post.placing (provider_id, item_id) where moved_at is null;
create index placing_of_person on post.placing (provider_id, person_id, placed_at desc);
select platform.wall('post.placing', 'practical', 'select, insert');
grant update (why_moved, moved_by, moved_name, moved_at) on post.placing to ${app};
create function post.moved_once() returns trigger language plpgsql as $$
begin
    if old.moved_at is not null then
        raise exception 'what was moved stays moved';
    end if;
    return new;
end $$;
create trigger moved_once before update on post.placing for each row execute function post.moved_once();
