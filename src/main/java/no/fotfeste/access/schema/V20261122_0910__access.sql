-- Who may see what. One table of grants; one function, enter, that is the only way in.

select platform.module('access');

create table access.role_class (
    role  text not null,
    class text not null check (class in ('identity', 'practical', 'work', 'plan', 'health')),
    primary key (role, class)
);
comment on table access.role_class is 'class: none; what a role can open at most (design: who sees what)';
grant select on access.role_class to ${app};
insert into access.role_class
select r, c from unnest(array['COORDINATOR', 'PHYSICIAN', 'PHYSIOTHERAPIST', 'OCCUPATIONAL_THERAPIST', 'NURSE',
                              'STUDENT', 'SYSTEM']) r, unnest(array['identity', 'practical', 'work', 'plan', 'health']) c
union all
select r, c from unnest(array['SPORTS_EDUCATOR', 'VOCATIONAL_COUNSELLOR', 'JOB_SPECIALIST']) r,
                 unnest(array['identity', 'practical', 'work', 'plan']) c
union all
select r, c from unnest(array['HEALTH_SECRETARY', 'RECEPTIONIST', 'WORK_INSTRUCTOR']) r,
                 unnest(array['identity', 'practical']) c;

create table access.grant (
    provider_id uuid not null,
    id          uuid not null default gen_random_uuid(),
    person_id   uuid not null,
    actor_id    uuid,
    role        text,
    classes     text[] not null check (cardinality(classes) > 0),
    basis       text not null check (basis in ('CARE', 'INTAKE', 'CONSENT', 'DUTY', 'REQUEST')),
    purpose     text not null,
    valid_from  timestamptz not null,
    valid_to    timestamptz,
    made_by     uuid not null,
    primary key (provider_id, id),
    constraint for_one_or_for_a_role check ((actor_id is null) <> (role is null)),
    constraint not_backwards check (valid_to >= valid_from)
);
create index grant_of_actor on access.grant (provider_id, actor_id, person_id);
create index grant_of_role on access.grant (provider_id, role, person_id);
create index grant_of_person on access.grant (provider_id, person_id);

-- The person's own no (sperring): beats every grant.
create table access.block (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    actor_id    uuid not null,
    wish        text not null,
    valid_from  timestamptz not null,
    valid_to    timestamptz,
    made_by     uuid not null,
    primary key (provider_id, id)
);
create index block_of_person on access.block (provider_id, person_id);

create table access.log (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    written_at  timestamptz not null default clock_timestamp(),
    provider_id uuid not null,
    account_id  uuid not null,
    actor_id    uuid not null,
    actor_name  text not null,
    employer    text not null,
    roles       text[] not null,
    action      text not null,
    outcome     text not null check (outcome in ('ENTERED', 'DENIED', 'LISTED')),
    person_id   uuid,
    persons     uuid[]
);
comment on table access.log is 'class: log';
create index log_of_person on access.log (provider_id, person_id, id);
create index log_of_list on access.log using gin (persons) where persons is not null;

create table access.request (
    provider_id uuid not null,
    key         uuid not null,
    account_id  uuid not null,
    action      text not null,
    at          timestamptz not null,
    primary key (provider_id, key)
);
comment on table access.request is 'class: none; keys of requests carried out';

-- The persons of whom the running transaction may see this class of information.
create function access.persons(p_class text) returns setof uuid
language sql stable security definer set search_path = '' as $$
    select platform.person()
     where platform.scope() in ('person', 'opening') and platform.person() is not null
       and p_class = any (platform.classes())
    union all
    select g.person_id from access.grant g
     where platform.scope() = 'list' and p_class = any (platform.classes())
       and g.provider_id = platform.provider()
       and (g.actor_id = platform.actor() or g.role = any (platform.roles()))
       and p_class = any (g.classes)
       and g.valid_from <= platform.moment() and (g.valid_to is null or g.valid_to > platform.moment())
       and not exists (select from access.block b
                        where b.provider_id = g.provider_id and b.person_id = g.person_id
                          and b.actor_id = platform.actor()
                          and b.valid_from <= platform.moment()
                          and (b.valid_to is null or b.valid_to > platform.moment()))
$$;
revoke all on function access.persons from public;
grant execute on function access.persons to ${app};

select platform.wall('access.grant', 'identity');
select platform.wall('access.block', 'identity');

-- The log can be read of a person that the transaction has opened, and never written but by the functions below.
alter table access.log enable row level security;
create policy wall on access.log using (
    provider_id = (select platform.provider())
    and (person_id = (select platform.person()) or (select platform.person()) = any (persons)));
grant select on access.log to ${app};

-- The door. Answers with the classes opened, or denied, or repeated.
create function access.enter(
    p_provider uuid, p_account uuid, p_actor uuid, p_name text, p_employer text, p_roles text[], p_moment timestamptz,
    p_action text, p_class text, p_allowed text[], p_scope text, p_person uuid, p_key uuid)
returns text[] language plpgsql volatile security definer set search_path = '' as $$
declare
    caps    text[];
    opened  text[];
    allowed boolean := p_roles && p_allowed;
begin
    if platform.provider() is not null then
        raise exception 'a transaction enters once';
    end if;
    select coalesce(array_agg(distinct class), '{}') into caps from access.role_class where role = any (p_roles);
    if p_scope = 'person' and 'SYSTEM' <> all (p_roles) then
        select coalesce(array_agg(distinct c), '{}') into opened
          from access.grant g, unnest(g.classes) c
         where g.provider_id = p_provider and g.person_id = p_person
           and (g.actor_id = p_actor or g.role = any (p_roles))
           and g.valid_from <= p_moment and (g.valid_to is null or g.valid_to > p_moment)
           and c = any (caps);
        if exists (select from access.block b
                    where b.provider_id = p_provider and b.person_id = p_person and b.actor_id = p_actor
                      and b.valid_from <= p_moment and (b.valid_to is null or b.valid_to > p_moment)) then
            opened := '{}';
        end if;
        allowed := allowed and p_class = any (opened);
    elsif p_scope = 'opening' then
        opened := array['identity', 'practical', 'work', 'plan', 'health'];
    elsif p_scope = 'provider' then
        opened := '{}';
    else
        opened := caps;
    end if;

    insert into access.log (at, provider_id, account_id, actor_id, actor_name, employer, roles, action, outcome, person_id)
    values (p_moment, p_provider, p_account, p_actor, p_name, p_employer, p_roles, p_action,
            case when allowed then 'ENTERED' else 'DENIED' end, p_person);
    if not allowed then
        return array['denied'];
    end if;

    if p_key is not null then
        insert into access.request values (p_provider, p_key, p_account, p_action, p_moment) on conflict do nothing;
        if not found then
            return array['repeated'];
        end if;
    end if;

    perform set_config('fotfeste.provider', p_provider::text, true),
            set_config('fotfeste.actor', p_actor::text, true),
            set_config('fotfeste.account', p_account::text, true),
            set_config('fotfeste.roles', p_roles::text, true),
            set_config('fotfeste.moment', p_moment::text, true),
            set_config('fotfeste.scope', p_scope, true),
            set_config('fotfeste.person', coalesce(p_person::text, ''), true),
            set_config('fotfeste.classes', opened::text, true);
    return opened;
end $$;

-- A page that lists persons says which; their own logs show it.
create function access.listed(p_persons uuid[], p_name text, p_action text) returns void
language sql volatile security definer set search_path = '' as $$
    insert into access.log (at, provider_id, account_id, actor_id, actor_name, employer, roles, action, outcome, persons)
    select platform.moment(), platform.provider(), current_setting('fotfeste.account')::uuid, platform.actor(), p_name,
           '', platform.roles(), p_action, 'LISTED', p_persons
     where cardinality(p_persons) > 0
$$;

-- Inside 'opening': from here on the transaction is about this person.
create function access.admit(p_person uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
    if platform.scope() <> 'opening' or platform.person() is not null then
        raise exception 'only a referral being registered opens a person';
    end if;
    perform set_config('fotfeste.person', p_person::text, true);
    insert into access.log (at, provider_id, account_id, actor_id, actor_name, employer, roles, action, outcome, person_id)
    values (platform.moment(), platform.provider(), current_setting('fotfeste.account')::uuid, platform.actor(), '', '',
            platform.roles(), 'access.admit', 'ENTERED', p_person);
end $$;

-- The caller's own unsent text: sets who is writing, opens no person, discloses nothing.
create function access.self(p_provider uuid, p_account uuid) returns void
language sql volatile security definer set search_path = '' as $$
    select set_config('fotfeste.provider', p_provider::text, true),
           set_config('fotfeste.account', p_account::text, true),
           set_config('fotfeste.scope', 'self', true);
$$;

revoke all on function access.enter, access.listed, access.admit, access.self from public;
grant execute on function access.enter, access.listed, access.admit, access.self to ${app};

create table access.draft (
    provider_id uuid not null,
    account_id  uuid not null,
    form        text not null,
    version     int not null,
    fields      jsonb not null,
    saved_at    timestamptz not null,
    primary key (provider_id, account_id, form)
);
comment on table access.draft is 'class: own text';
alter table access.draft enable row level security;
create policy wall on access.draft using (
    provider_id = (select platform.provider()) and account_id = nullif(current_setting('fotfeste.account', true), '')::uuid);
grant select, insert, update, delete on access.draft to ${app};
