select platform.module('extract');

-- Somebody outside with whom the plan is anchored, and how far that has come. Of the class practical: whoever records a
-- no must be able to shut the door.
create table extract.anchor (
    provider_id    uuid not null,
    id             uuid not null,
    person_id      uuid not null,
    course_id      uuid not null,
    -- As the module sharing knows them, so that what the person said about them is found.
    kind           text not null check (kind in ('EMPLOYER', 'SCHOOL', 'NAV', 'MEASURES_PROVIDER', 'VOLUNTEER', 'NEXT_OF_KIN',
                                                 'REFERRER', 'GP', 'NEXT_SERVICE', 'OTHER')),
    name           text not null check (length(name) between 1 and 200),
    contact        text not null default '' check (length(contact) <= 200),
    email          text not null default '' check (length(email) <= 200),
    phone          text not null default '' check (length(phone) <= 40),
    -- Whoever of ours answers them.
    owner_id       uuid not null,
    -- The number that somebody of ours has heard them on: the code goes to that one and to no other.
    confirmed      text not null default '' check (length(confirmed) <= 40),
    confirmed_on   date,
    confirmed_name text not null default '',
    stopped_on     date,
    stopped_why    text not null default '' check (length(stopped_why) <= 500),
    stopped_name   text not null default '',
    version        int not null default 1,
    made_name      text not null,
    made_at        timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    constraint confirmed_says_when check ((confirmed = '') = (confirmed_on is null)),
    constraint stopped_says_who check ((stopped_on is null) = (stopped_name = ''))
);
create unique index anchor_once on extract.anchor (provider_id, course_id, kind, lower(name), lower(contact));
create index anchor_of_person on extract.anchor (provider_id, person_id);
select platform.wall('extract.anchor', 'practical');

-- What one party may see, as it is being written: nobody outside ever reads this.
create table extract.sheet (
    provider_id    uuid not null,
    id             uuid not null,
    person_id      uuid not null,
    anchor_id      uuid not null,
    kind           text not null check (kind in ('PLAN', 'AGREEMENT')),
    -- The visit or meeting that an agreement comes from.
    appointment_id uuid,
    message        text not null default '' check (length(message) <= 4000),
    function       text not null default '' check (length(function) <= 4000),
    adaptation     text not null default '' check (length(adaptation) <= 4000),
    ladder         boolean not null default false,
    version        int not null default 1,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    unique (provider_id, id, anchor_id),
    foreign key (provider_id, anchor_id, person_id) references extract.anchor (provider_id, id, person_id),
    foreign key (provider_id, appointment_id, person_id) references contact.appointment (provider_id, id, person_id),
    constraint an_agreement_comes_from_somewhere check ((kind = 'AGREEMENT') = (appointment_id is not null))
);
create unique index sheet_once on extract.sheet (provider_id, anchor_id, appointment_id) nulls not distinct;
select platform.wall('extract.sheet', 'plan');

-- Who outside may see a goal, a measure, an action or a meeting: nobody, where there is no row that says so.
create table extract.audience (
    provider_id uuid not null,
    sheet_id    uuid not null,
    item_kind   text not null check (item_kind in ('GOAL', 'MEASURE', 'ACTION', 'MEETING')),
    item_id     uuid not null,
    person_id   uuid not null,
    shown       boolean not null,
    chosen_by   uuid not null,
    chosen_name text not null,
    chosen_at   timestamptz not null,
    primary key (provider_id, sheet_id, item_kind, item_id),
    foreign key (provider_id, sheet_id, person_id) references extract.sheet (provider_id, id, person_id)
);
select platform.wall('extract.audience', 'plan');

-- To the letter what a member of staff has approved for this party. It is never changed: what changes is a new one.
create table extract.approved (
    provider_id   uuid not null,
    id            uuid not null,
    person_id     uuid not null,
    anchor_id     uuid not null,
    sheet_id      uuid not null,
    number        int not null check (number > 0),
    content       jsonb not null,
    approved_by   uuid not null,
    approved_name text not null,
    approved_at   timestamptz not null,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    unique (provider_id, id, anchor_id),
    unique (provider_id, sheet_id, number),
    foreign key (provider_id, anchor_id, person_id) references extract.anchor (provider_id, id, person_id),
    foreign key (provider_id, sheet_id, anchor_id) references extract.sheet (provider_id, id, anchor_id)
);
select platform.wall('extract.approved', 'plan', 'select, insert');

-- What the person says to that text. The newest counts.
create table extract.answer (
    provider_id   uuid not null,
    id            uuid not null,
    seq           bigint generated always as identity,
    person_id     uuid not null,
    approved_id   uuid not null,
    yes           boolean not null,
    how           text not null check (how in ('ORALLY', 'ON_PAPER', 'DIGITALLY', 'THROUGH_INTERPRETER', 'THROUGH_GUARDIAN')),
    through       text not null default '' check (length(through) <= 200),
    words         text not null default '' check (length(words) <= 2000),
    on_date       date not null,
    recorded_by   uuid not null,
    recorded_name text not null,
    recorded_at   timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, approved_id, person_id) references extract.approved (provider_id, id, person_id),
    constraint whoever_stands_between_is_named check (how not in ('THROUGH_INTERPRETER', 'THROUGH_GUARDIAN') or through <> '')
);
create index answer_of_approved on extract.answer (provider_id, approved_id);
select platform.wall('extract.answer', 'plan', 'select, insert');

-- The personal links: only what they hash to. A code lives ten minutes and five tries.
create table extract.link (
    provider_id uuid not null,
    token_hash  bytea not null check (length(token_hash) = 32),
    id          uuid not null,
    person_id   uuid not null,
    anchor_id   uuid not null,
    email       text not null check (length(email) between 3 and 200),
    phone       text not null check (length(phone) between 8 and 40),
    -- On what it was sent: that and nothing else keeps it open.
    basis       text not null check (basis in ('DUTY_MAY_OBJECT', 'STATUTORY_REQUEST', 'CONSENT')),
    expires_on  date not null,
    made_at     timestamptz not null,
    revoked_at  timestamptz,
    code_hash   bytea check (length(code_hash) = 32),
    code_until  timestamptz,
    code_tries  int not null default 0,
    -- How many codes have been asked for since then.
    codes       int not null default 0,
    codes_since timestamptz,
    -- Wrong codes since the last right one.
    wrong       int not null default 0,
    primary key (provider_id, token_hash),
    unique (provider_id, id),
    unique (provider_id, id, anchor_id),
    foreign key (provider_id, anchor_id, person_id) references extract.anchor (provider_id, id, person_id)
);
create index link_token on extract.link (token_hash);
create index link_of_anchor on extract.link (provider_id, anchor_id);
select platform.wall('extract.link', 'practical');

-- Half an hour with the page open, for that link alone.
create table extract.session (
    provider_id  uuid not null,
    session_hash bytea not null check (length(session_hash) = 32),
    person_id    uuid not null,
    anchor_id    uuid not null,
    link_id      uuid not null,
    until        timestamptz not null,
    ended_at     timestamptz,
    primary key (provider_id, session_hash),
    foreign key (provider_id, anchor_id, person_id) references extract.anchor (provider_id, id, person_id),
    foreign key (provider_id, link_id, anchor_id) references extract.link (provider_id, id, anchor_id)
);
create index session_of_link on extract.session (provider_id, link_id);
select platform.wall('extract.session', 'practical');

-- What was sent to whom. What a party may open is what has a row here.
create table extract.sending (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    anchor_id   uuid not null,
    approved_id uuid not null,
    email       text not null check (length(email) between 3 and 200),
    sent_by     uuid not null,
    sent_name   text not null,
    sent_at     timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, approved_id, anchor_id) references extract.approved (provider_id, id, anchor_id),
    foreign key (provider_id, anchor_id, person_id) references extract.anchor (provider_id, id, person_id)
);
create index sending_of_approved on extract.sending (provider_id, approved_id);
select platform.wall('extract.sending', 'plan', 'select, insert');

-- What a party has said: on its page, or to one of ours who wrote it down.
create table extract.message (
    provider_id uuid not null,
    id          uuid not null,
    seq         bigint generated always as identity,
    person_id   uuid not null,
    anchor_id   uuid not null,
    class       text not null check (class in ('work', 'health')),
    approved_id uuid,
    kind        text not null check (kind in ('AGREED', 'NOT_WORKING', 'DECLINED', 'COMMENT', 'PROPOSAL', 'MEETING')),
    text        text not null default '' check (length(text) <= 4000),
    by_name     text not null,
    by_staff    boolean not null,
    at          timestamptz not null,
    read_on     date,
    read_name   text not null default '',
    primary key (provider_id, id),
    foreign key (provider_id, anchor_id, person_id) references extract.anchor (provider_id, id, person_id),
    foreign key (provider_id, approved_id, anchor_id) references extract.approved (provider_id, id, anchor_id),
    constraint a_comment_says_something check (kind not in ('COMMENT', 'PROPOSAL') or text <> '')
);
create index message_of_anchor on extract.message (provider_id, anchor_id, seq desc);
select platform.wall('extract.message', 'by row', 'select, insert');
grant update (read_on, read_name) on extract.message to ${app};

-- Who opened what, and when.
create table extract.opening (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    anchor_id   uuid not null,
    approved_id uuid not null,
    what        text not null check (what in ('OPENED', 'DOWNLOADED', 'PRINTED')),
    by_name     text not null,
    at          timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, anchor_id, person_id) references extract.anchor (provider_id, id, person_id),
    foreign key (provider_id, approved_id, anchor_id) references extract.approved (provider_id, id, anchor_id)
);
create index opening_of_anchor on extract.opening (provider_id, anchor_id, at desc);
select platform.wall('extract.opening', 'plan', 'select, insert');

-- The party's own way in, beside the wall: what was sent to it, what it said, that it was here.
create policy party on extract.sending for select
    using (provider_id = (select access.outsider_provider()) and anchor_id = (select access.outsider()));
create policy party on extract.approved for select
    using (provider_id = (select access.outsider_provider()) and anchor_id = (select access.outsider())
           and exists (select from extract.sending s where s.provider_id = approved.provider_id and s.approved_id = approved.id));
create policy party on extract.message for select
    using (provider_id = (select access.outsider_provider()) and anchor_id = (select access.outsider()) and not by_staff);
create policy party_says on extract.message for insert
    with check (provider_id = (select access.outsider_provider()) and anchor_id = (select access.outsider())
                and not by_staff and read_on is null);
create policy party on extract.opening for select
    using (provider_id = (select access.outsider_provider()) and anchor_id = (select access.outsider()));
create policy party_opens on extract.opening for insert
    with check (provider_id = (select access.outsider_provider()) and anchor_id = (select access.outsider()));

-- A link without a login: whose page it would open, if the code is right and the basis holds.
create function extract.open_link(p_hash bytea)
returns table (provider_id uuid, person_id uuid, anchor_id uuid, link_id uuid)
language sql stable security definer set search_path = '' as $$
    select l.provider_id, l.person_id, l.anchor_id, l.id from extract.link l where l.token_hash = p_hash
$$;
-- Whether a page that stands open may go on standing. Asked every second, and answers yes or no.
create function extract.still_open(p_hash bytea, p_session bytea, p_at timestamptz, p_today date) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (select from extract.link l
                     join extract.session s on s.provider_id = l.provider_id and s.link_id = l.id and s.session_hash = p_session
                     join extract.anchor a on a.provider_id = l.provider_id and a.id = l.anchor_id
                    where l.token_hash = p_hash and l.revoked_at is null and l.expires_on >= p_today
                      and s.ended_at is null and s.until > p_at and a.stopped_on is null)
$$;
revoke all on function extract.open_link, extract.still_open from public;
grant execute on function extract.open_link, extract.still_open to ${app};
