select platform.module('audit');

-- The log about the person that the transaction has opened, newest first: what its policy shows, by its two indexes
-- (behind the policy itself the search for lists could not use one, and would read the provider's whole log).
create function audit.openings(p_before bigint, p_limit int) returns setof access.log
language sql stable security definer set search_path = '' as $$
    select * from (
        (select l.* from access.log l
          where l.provider_id = platform.provider() and l.person_id = platform.person()
            and (p_before is null or l.id < p_before)
          order by l.id desc limit p_limit)
        union all
        (select l.* from access.log l
          where l.provider_id = platform.provider() and l.persons @> array[platform.person()]
            and l.person_id is distinct from platform.person()
            and (p_before is null or l.id < p_before)
          order by l.id desc limit p_limit)) both_ways
     order by id desc limit p_limit
$$;
revoke all on function audit.openings from public;
grant execute on function audit.openings to ${app};
