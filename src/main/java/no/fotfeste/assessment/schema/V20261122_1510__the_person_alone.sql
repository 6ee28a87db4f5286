-- The person has been asked to fill in alone, by a link or on a tablet that somebody handed over.
create table assessment.invitation (
    provider_id   uuid not null,
    id            uuid not null,
    person_id     uuid not null,
    course_id     uuid not null,
    -- As in response: one of the service's occasions, or 'between'.
    occasion      text not null,
    way           text not null check (way in ('LINK', 'TABLET')),
    -- Translations that nobody has approved may be chosen too.
    unapproved    boolean not null default false,
    made_by       uuid not null,
    made_name     text not null,
    made_at       timestamptz not null,
    expires_at    timestamptz not null,
    reminders     int not null default 0 check (reminders >= 0),
    reminded_on   date,
    -- The person has pressed to begin; to open the link is not it, mail servers do so by themselves.
    opened_at     timestamptz,
    attempts      int not null default 0,
    revoked_at    timestamptz,
    -- All has been sent, or the tablet was given back.
    finished_at   timestamptz,
    -- Somebody in the team has read what was sent (T13).
    read_at       timestamptz,
    read_name     text,
    primary key (provider_id, id),
    unique (provider_id, id, person_id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    constraint runs_forward check (expires_at > made_at),
    constraint read_says_who check ((read_at is null) = (read_name is null))
);
create index invitation_of_person on assessment.invitation (provider_id, person_id, course_id);
select platform.wall('assessment.invitation', 'health', 'select, insert');
grant update (reminders, reminded_on, opened_at, attempts, revoked_at, finished_at, read_at, read_name)
   on assessment.invitation to ${app};

-- One form of it: what is written so far and not sent, or what it became.
create table assessment.invitation_part (
    provider_id     uuid not null,
    invitation_id   uuid not null,
    person_id       uuid not null,
    place           int not null check (place between 1 and 100),
    instrument      text not null,
    -- The edition it was begun in; a newer one does not change it under way.
    version         int,
    scoring_version int,
    language        text not null default '',
    -- Shown again only by the same link; gone when it is sent, or when the link dies.
    draft           jsonb not null default '{}',
    saved_at        timestamptz,
    response_id     uuid,
    -- What stood when it came, and that it corrects.
    before_id       uuid,
    answered_at     timestamptz,
    primary key (provider_id, invitation_id, place),
    unique (provider_id, invitation_id, instrument),
    foreign key (provider_id, invitation_id, person_id) references assessment.invitation (provider_id, id, person_id),
    foreign key (provider_id, response_id, person_id) references assessment.response (provider_id, id, person_id),
    foreign key (provider_id, before_id, person_id) references assessment.response (provider_id, id, person_id),
    foreign key (instrument, version, scoring_version) references instrument.edition (code, version, scoring_version),
    constraint edition_is_both check ((version is null) = (scoring_version is null)),
    constraint answered_says_when check ((response_id is null) = (answered_at is null)),
    constraint what_is_sent_is_no_draft check (response_id is null or draft = '{}')
);
select platform.wall('assessment.invitation_part', 'health', 'select, insert');
grant update (version, scoring_version, language, draft, saved_at, response_id, before_id, answered_at)
   on assessment.invitation_part to ${app};

-- The personal links: only what they hash to, so that whoever reads this cannot answer for anybody.
create table assessment.invitation_link (
    provider_id   uuid not null,
    token_hash    bytea not null check (length(token_hash) = 32),
    invitation_id uuid not null,
    person_id     uuid not null,
    made_at       timestamptz not null,
    revoked_at    timestamptz,
    primary key (provider_id, token_hash),
    foreign key (provider_id, invitation_id, person_id) references assessment.invitation (provider_id, id, person_id)
);
-- Whoever opens a link has not said where.
create index invitation_link_token on assessment.invitation_link (token_hash);
create index invitation_link_of on assessment.invitation_link (provider_id, invitation_id);
select platform.wall('assessment.invitation_link', 'health', 'select, insert');
grant update (revoked_at) on assessment.invitation_link to ${app};

-- A link without a login: whom it is from. Nothing is asked here that the hash does not already know.
create function assessment.open_invitation(p_hash bytea)
returns table (provider_id uuid, person_id uuid, invitation_id uuid, tablet boolean, expires_at timestamptz, ended boolean,
               attempts int)
language sql stable security definer set search_path = '' as $$
    select i.provider_id, i.person_id, i.id, i.way = 'TABLET', i.expires_at,
           i.revoked_at is not null or i.finished_at is not null, i.attempts
      from assessment.invitation_link l
      join assessment.invitation i on i.provider_id = l.provider_id and i.id = l.invitation_id
     where l.token_hash = p_hash and l.revoked_at is null
$$;
revoke all on function assessment.open_invitation from public;
grant execute on function assessment.open_invitation to ${app};
