-- The wall: every table with a person's data gets the same row-level policy from one function.

create extension if not exists btree_gist;

-- A module's schema, usable by the application's role.
create function platform.module(p_schema text) returns void language plpgsql as $$
begin
    execute format('create schema if not exists %I', p_schema);
    execute format('grant usage on schema %I to ${app}', p_schema);
end $$;

grant usage on schema platform to ${app};

-- What the transaction may see. Set only by access.enter; null or empty outside a use case, which gives 0 rows.
create function platform.provider() returns uuid language sql stable
    return nullif(current_setting('fotfeste.provider', true), '')::uuid;
create function platform.actor() returns uuid language sql stable
    return nullif(current_setting('fotfeste.actor', true), '')::uuid;
create function platform.person() returns uuid language sql stable
    return nullif(current_setting('fotfeste.person', true), '')::uuid;
create function platform.scope() returns text language sql stable
    return coalesce(current_setting('fotfeste.scope', true), '');
create function platform.classes() returns text[] language sql stable
    return coalesce(nullif(current_setting('fotfeste.classes', true), ''), '{}')::text[];
create function platform.roles() returns text[] language sql stable
    return coalesce(nullif(current_setting('fotfeste.roles', true), ''), '{}')::text[];
create function platform.moment() returns timestamptz language sql stable
    return nullif(current_setting('fotfeste.moment', true), '')::timestamptz;

-- A table with persons' data, of one class of information, or with a column class that says which.
create function platform.wall(p_table regclass, p_class text, p_rights text default 'select, insert, update')
returns void language plpgsql as $$
declare
    one_class constant text :=
        'person_id = any (array(select access.persons(%L)))';
    classes text[] := case when p_class = 'by row'
        then array['identity', 'practical', 'work', 'plan', 'health'] else array[p_class] end;
    condition text;
begin
    select string_agg(case when p_class = 'by row' then format('class = %L and ', c) else '' end
                      || format(one_class, c), ' or ')
      into condition from unnest(classes) c;
    execute format('alter table %s enable row level security', p_table);
    execute format(
        'create policy wall on %s using (provider_id = (select platform.provider())'
        || ' and ((select platform.scope()) = ''whole'' or %s))', p_table, condition);
    execute format('grant %s on %s to ${app}', p_rights, p_table);
    execute format('comment on table %s is %L', p_table, 'class: ' || p_class);
end $$;

-- A table of the provider's own that says nothing about any person served.
create function platform.provider_wall(p_table regclass, p_rights text default 'select, insert, update')
returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', p_table);
    execute format('create policy wall on %s using (provider_id = (select platform.provider()))', p_table);
    execute format('grant %s on %s to ${app}', p_rights, p_table);
    execute format('comment on table %s is %L', p_table, 'class: provider');
end $$;
