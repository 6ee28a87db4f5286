-- Somebody outside who has come in by a personal link and a code. From there on the transaction opens no class of
-- anybody, and nothing of the provider's own: only the rows whose policy names this party.

create function access.outsider() returns uuid language sql stable set search_path = ''
    return case when coalesce(current_setting('fotfeste.scope', true), '') = 'outsider'
                then nullif(current_setting('fotfeste.outsider', true), '')::uuid end;
create function access.outsider_provider() returns uuid language sql stable set search_path = ''
    return case when coalesce(current_setting('fotfeste.scope', true), '') = 'outsider'
                then nullif(current_setting('fotfeste.outsider_provider', true), '')::uuid end;

-- The system has looked at the link, the code and the basis; now it steps back, and the log says who it is that reads.
create function access.as_outsider(p_party uuid, p_name text, p_employer text, p_action text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
    if platform.scope() <> 'person' or platform.person() is null or 'SYSTEM' <> all (platform.roles()) then
        raise exception 'only a link that has been looked at lets an outsider in';
    end if;
    insert into access.log (at, provider_id, account_id, actor_id, actor_name, employer, roles, action, outcome, person_id)
    values (platform.moment(), platform.provider(), current_setting('fotfeste.account')::uuid, p_party, p_name, p_employer,
            array['OUTSIDER'], p_action, 'ENTERED', platform.person());
    -- a provider that is nobody's: a transaction still enters once, and every other wall is shut
    perform set_config('fotfeste.outsider', p_party::text, true),
            set_config('fotfeste.outsider_provider', platform.provider()::text, true),
            set_config('fotfeste.scope', 'outsider', true),
            set_config('fotfeste.classes', '{}', true),
            set_config('fotfeste.roles', '{OUTSIDER}', true),
            set_config('fotfeste.actor', p_party::text, true),
            set_config('fotfeste.person', '', true),
            set_config('fotfeste.provider', '00000000-0000-0000-0000-000000000000', true);
end $$;
revoke all on function access.as_outsider from public;
grant execute on function access.as_outsider to ${app};
