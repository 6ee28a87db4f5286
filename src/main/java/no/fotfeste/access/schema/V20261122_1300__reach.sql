-- A second person in one transaction: may the one who has entered open this class of theirs too? Written in that
-- person's log as the door does. Only for functions that pass the wall; the application cannot ask.
create function access.reach(p_person uuid, p_class text, p_action text, p_name text) returns boolean
language plpgsql volatile set search_path = '' as $$
declare
    may boolean;
begin
    may := exists (select from access.role_class r where r.role = any (platform.roles()) and r.class = p_class)
       and exists (select from access.grant g
                    where g.provider_id = platform.provider() and g.person_id = p_person
                      and (g.actor_id = platform.actor() or g.role = any (platform.roles()))
                      and p_class = any (g.classes)
                      and g.valid_from <= platform.moment() and (g.valid_to is null or g.valid_to > platform.moment()))
       and not exists (select from access.block b
                        where b.provider_id = platform.provider() and b.person_id = p_person
                          and b.actor_id = platform.actor()
                          and b.valid_from <= platform.moment() and (b.valid_to is null or b.valid_to > platform.moment()));
    insert into access.log (at, provider_id, account_id, actor_id, actor_name, employer, roles, action, outcome, person_id)
    values (platform.moment(), platform.provider(), current_setting('fotfeste.account')::uuid, platform.actor(), p_name, '',
            platform.roles(), p_action, case when may then 'ENTERED' else 'DENIED' end, p_person);
    return may;
end $$;
revoke all on function access.reach from public;
