select platform.module('login');

create table login.account (
    provider_id   uuid not null,
    id            uuid not null,
    staff_id      uuid not null,
    username      text not null check (username = lower(username) and length(username) between 3 and 100),
    password_hash text not null,
    active_role   text,
    failed        int not null default 0,
    locked_until  timestamptz,
    primary key (provider_id, id),
    unique (id),
    -- Not per provider: whoever logs in has not told us where yet. Says only that the name is taken.
    unique (username),
    foreign key (provider_id, staff_id) references organisation.staff (provider_id, id)
);
select platform.provider_wall('login.account');

-- Before anyone has entered: by user name at the way in, by account at every request.
create function login.credentials(p_username text)
returns table (id uuid, password_hash text, locked_until timestamptz)
language sql stable security definer set search_path = '' as $$
    select a.id, a.password_hash, a.locked_until from login.account a
      join organisation.staff s on s.provider_id = a.provider_id and s.id = a.staff_id and s.active
     where a.username = lower(p_username)
$$;
create function login.caller(p_account uuid)
returns table (provider_id uuid, staff_id uuid, name text, employer text, active_role text, roles text[])
language sql stable security definer set search_path = '' as $$
    select a.provider_id, s.id, s.name, coalesce(nullif(s.employer, ''), p.name), a.active_role,
           array(select r.role from organisation.staff_role r
                  where r.provider_id = s.provider_id and r.staff_id = s.id order by r.role)
      from login.account a
      join organisation.staff s on s.provider_id = a.provider_id and s.id = a.staff_id and s.active
      join organisation.provider p on p.provider_id = a.provider_id
     where a.id = p_account
$$;
-- After five wrong passwords a name rests for a minute, and a minute more for each further five.
create function login.failed(p_username text, p_at timestamptz) returns void
language sql volatile security definer set search_path = '' as $$
    update login.account
       set failed = failed + 1,
           locked_until = case when (failed + 1) % 5 = 0 then p_at + make_interval(mins => (failed + 1) / 5)
                               else locked_until end
     where username = lower(p_username)
$$;
create function login.succeeded(p_account uuid) returns void
language sql volatile security definer set search_path = '' as $$
    update login.account set failed = 0, locked_until = null where id = p_account and failed > 0
$$;
create function login.active_role(p_account uuid, p_role text) returns void
language sql volatile security definer set search_path = '' as $$
    update login.account a set active_role = p_role
     where a.id = p_account
       and exists (select from organisation.staff_role r
                    where r.provider_id = a.provider_id and r.staff_id = a.staff_id and r.role = p_role)
$$;
revoke all on function login.credentials, login.caller, login.failed, login.succeeded, login.active_role from public;
grant execute on function login.credentials, login.caller, login.failed, login.succeeded, login.active_role to ${app};

-- Spring Session's tables, as its documentation gives them for PostgreSQL.
create table login.spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on login.spring_session (expiry_time);
create index spring_session_principal on login.spring_session (principal_name);
create table login.spring_session_attributes (
    session_primary_id char(36) not null references login.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
comment on table login.spring_session is 'class: none; who is logged in';
comment on table login.spring_session_attributes is 'class: none; account and login time';
grant select, insert, update, delete on login.spring_session, login.spring_session_attributes to ${app};
