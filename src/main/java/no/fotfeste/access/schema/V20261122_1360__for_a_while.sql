-- Care relations that last a while: a stand-in's, and those of whoever is asked to take over. Source is what they came
-- with, so that they end together.
alter table access.grant add column source_id uuid, add column stands_in_for uuid;
create index grant_of_source on access.grant (provider_id, source_id) where source_id is not null;

-- Ended for all, also for persons whom the one who ends it cannot open any more. Closes; shows nothing.
create function access.end_source(p_source uuid) returns void
language sql volatile security definer set search_path = '' as $$
    update access.grant set valid_to = greatest(valid_from, platform.moment())
     where provider_id = platform.provider() and source_id = p_source
       and (valid_to is null or valid_to > platform.moment())
$$;
revoke all on function access.end_source from public;
grant execute on function access.end_source to ${app};
