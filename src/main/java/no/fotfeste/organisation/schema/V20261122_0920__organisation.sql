select platform.module('organisation');

create table organisation.provider (
    provider_id         uuid primary key,
    name                text not null check (length(name) between 2 and 200),
    organisation_number text not null check (organisation_number ~ '^[0-9]{9}$'),
    contact             text not null,
    created_at          timestamptz not null
);
select platform.provider_wall('organisation.provider');

create table organisation.staff (
    provider_id uuid not null references organisation.provider,
    id          uuid not null,
    name        text not null check (length(name) between 2 and 200),
    title       text not null,
    -- Who employs them; the provider itself where empty. A job specialist's is NAV (B02).
    employer    text not null default '',
    hpr_number  text check (hpr_number ~ '^[0-9]{1,9}$'),
    phone       text not null default '',
    active      boolean not null default true,
    primary key (provider_id, id)
);
select platform.provider_wall('organisation.staff');

create table organisation.staff_role (
    provider_id uuid not null,
    staff_id    uuid not null,
    role        text not null,
    primary key (provider_id, staff_id, role),
    foreign key (provider_id, staff_id) references organisation.staff (provider_id, id)
);
select platform.provider_wall('organisation.staff_role', 'select, insert, delete');

-- The services a provider runs, by the code of the service file.
create table organisation.provider_service (
    provider_id uuid not null references organisation.provider,
    service     text not null,
    primary key (provider_id, service)
);
select platform.provider_wall('organisation.provider_service', 'select, insert, delete');

-- Setting up a provider happens before anyone can enter: the only way in is this function.
create function organisation.found(
    p_provider uuid, p_name text, p_number text, p_contact text, p_services text[], p_at timestamptz) returns void
language sql volatile security definer set search_path = '' as $$
    insert into organisation.provider values (p_provider, p_name, p_number, p_contact, p_at);
    insert into organisation.provider_service select p_provider, unnest(p_services);
$$;
create function organisation.provider_count() returns bigint
language sql stable security definer set search_path = '' as $$ select count(*) from organisation.provider $$;
create function organisation.providers() returns setof uuid
language sql stable security definer set search_path = '' as $$ select provider_id from organisation.provider $$;
revoke all on function organisation.found, organisation.provider_count, organisation.providers from public;
grant execute on function organisation.found, organisation.provider_count, organisation.providers to ${app};
