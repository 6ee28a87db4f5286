-- The person opens their own record: on a grant of their own, and with a role that opens nobody else's.
insert into access.role_class
select 'PERSON', c from unnest(array['identity', 'practical', 'work', 'plan']) c
union all
-- one of ours was beside them when they came in
select 'PERSON_KNOWN', c from unnest(array['identity', 'practical', 'work', 'plan', 'health']) c;

alter table access.grant drop constraint grant_basis_check;
alter table access.grant add constraint grant_basis_check
    check (basis in ('CARE', 'INTAKE', 'CONSENT', 'DUTY', 'REQUEST', 'SELF'));
alter table access.grant add constraint self_is_oneself
    check ((basis = 'SELF') = (actor_id is not distinct from person_id));
