-- How far the plan has come, in its own order, of what this caller may see: one number, asked for every few seconds by a page
-- that stands open, and so not an opening. Null where nothing has opened the plan for them.
create function plan.newest(p_provider uuid, p_person uuid, p_actor uuid, p_roles text[], p_at timestamptz) returns bigint
language sql stable security definer set search_path = '' as $$
    with open as (
        select c.class from unnest(array['plan', 'health']) c(class)
         where exists (select from access.role_class r where r.role = any (p_roles) and r.class = c.class)
           and exists (select from access.grant g
                        where g.provider_id = p_provider and g.person_id = p_person and (g.actor_id = p_actor or g.role = any (p_roles))
                          and c.class = any (g.classes) and g.valid_from <= p_at and (g.valid_to is null or g.valid_to > p_at))
           and not exists (select from access.block b
                            where b.provider_id = p_provider and b.person_id = p_person and b.actor_id = p_actor
                              and b.valid_from <= p_at and (b.valid_to is null or b.valid_to > p_at)))
    select case when exists (select from open) then coalesce(max(seq), 0) end from (
        select seq from plan.goal_version where provider_id = p_provider and person_id = p_person and class in (select class from open)
        union all
        select seq from plan.measure_version where provider_id = p_provider and person_id = p_person and class in (select class from open)
        union all
        select seq from plan.milestone where provider_id = p_provider and person_id = p_person and class in (select class from open)
        union all
        select seq from plan.self_report where provider_id = p_provider and person_id = p_person and class in (select class from open)
        union all
        select seq from plan.arena_note where provider_id = p_provider and person_id = p_person
        union all
        select seq from plan.agreement where provider_id = p_provider and person_id = p_person
        union all
        select seq from plan.own_answer where provider_id = p_provider and person_id = p_person) steps
$$;
revoke all on function plan.newest from public;
grant execute on function plan.newest to ${app};
