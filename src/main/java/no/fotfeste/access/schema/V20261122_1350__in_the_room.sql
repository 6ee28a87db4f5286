-- Others see the same screen: from here on the transaction opens no more than what they may see too. It only narrows.

-- Those whom this member of staff may see this class of, whoever asks. Only for the functions below.
create function access.basis(p_actor uuid, p_roles text[], p_class text, p_person uuid) returns setof uuid
language sql stable set search_path = '' as $$
    select g.person_id from access.grant g
     where g.provider_id = (select platform.provider())
       and (g.actor_id = p_actor or g.role = any (p_roles))
       and p_class = any (g.classes)
       and exists (select from access.role_class r where r.role = any (p_roles) and r.class = p_class)
       and (p_person is null or g.person_id = p_person)
       and g.valid_from <= (select platform.moment()) and (g.valid_to is null or g.valid_to > (select platform.moment()))
       and not exists (select from access.block b
                        where b.provider_id = (select platform.provider()) and b.person_id = g.person_id and b.actor_id = p_actor
                          and b.valid_from <= (select platform.moment())
                          and (b.valid_to is null or b.valid_to > (select platform.moment())))
$$;
revoke all on function access.basis from public;

-- Those whom everybody in the room may see this class of: one named member of staff, or some named persons.
create function access.in_room(p_class text) returns setof uuid
language sql stable set search_path = '' as $$
    select access.basis(nullif(current_setting('fotfeste.room_actor', true), '')::uuid,
                        nullif(current_setting('fotfeste.room_roles', true), '')::text[], p_class, platform.person())
     where current_setting('fotfeste.room', true) = 'staff'
    union all
    select unnest(nullif(current_setting('fotfeste.room_persons', true), '')::uuid[])
     where current_setting('fotfeste.room', true) = 'some' and p_class = any (array['identity', 'practical', 'work', 'plan'])
$$;
revoke all on function access.in_room from public;

-- As before, and less where others see the screen. What the transaction is about is read once and not for each grant:
-- with ten thousand of them that is most of the time.
create or replace function access.persons(p_class text) returns setof uuid
language sql stable security definer set search_path = '' as $$
    select mine.person_id from (
        select platform.person() as person_id
         where platform.scope() in ('person', 'opening') and platform.person() is not null
           and p_class = any (platform.classes())
        union all
        select g.person_id from access.grant g
         where (select platform.scope() = 'list' and p_class = any (platform.classes()))
           and g.provider_id = (select platform.provider())
           and (g.actor_id = (select platform.actor()) or g.role = any ((select platform.roles())::text[]))
           and p_class = any (g.classes)
           and g.valid_from <= (select platform.moment()) and (g.valid_to is null or g.valid_to > (select platform.moment()))
           and g.person_id <> all (array(
               select b.person_id from access.block b
                where b.provider_id = (select platform.provider()) and b.actor_id = (select platform.actor())
                  and b.valid_from <= (select platform.moment())
                  and (b.valid_to is null or b.valid_to > (select platform.moment()))))) mine
     where (select coalesce(current_setting('fotfeste.room', true), '') = '')
        or mine.person_id in (select access.in_room(p_class))
$$;
create index block_of_actor on access.block (provider_id, actor_id);

-- Answers with the classes that are left; none where the one person is not for everybody in the room.
create function access.alongside(p_actor uuid, p_roles text[], p_persons uuid[]) returns text[]
language plpgsql volatile security definer set search_path = '' as $$
declare
    left_over text[];
begin
    if platform.scope() not in ('person', 'list') or coalesce(current_setting('fotfeste.room', true), '') <> '' then
        raise exception 'the room is told once, after the door';
    end if;
    perform set_config('fotfeste.room', case when p_persons is null then 'staff' else 'some' end, true),
            set_config('fotfeste.room_actor', coalesce(p_actor::text, ''), true),
            set_config('fotfeste.room_roles', coalesce(p_roles::text, ''), true),
            set_config('fotfeste.room_persons', coalesce(p_persons::text, ''), true);
    select coalesce(array_agg(c), '{}') into left_over from unnest(platform.classes()) c
     where case when platform.scope() = 'person' then platform.person() in (select access.in_room(c))
                when p_persons is null then c in (select class from access.role_class where role = any (p_roles))
                else c <> 'health' end;
    perform set_config('fotfeste.classes', left_over::text, true);
    return left_over;
end $$;

-- Whether this member of staff may see this class of the person the transaction is about: a yes or no, for what the
-- caller may see of that person too.
create function access.has_basis(p_actor uuid, p_roles text[], p_class text) returns boolean
language sql stable security definer set search_path = '' as $$
    select platform.scope() = 'person' and p_class = any (platform.classes())
       and exists (select from access.basis(p_actor, p_roles, p_class, platform.person()))
$$;

revoke all on function access.alongside, access.has_basis from public;
grant execute on function access.alongside, access.has_basis to ${app};
