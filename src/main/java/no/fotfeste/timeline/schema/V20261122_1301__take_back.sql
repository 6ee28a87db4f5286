-- What stood on the line may have to go: a note on the wrong person, a note deleted by decision. Its words are taken
-- away and it is shown no more; that it was there stays. Only a function that passes the wall can, never the application.
alter table timeline.entry
    drop constraint expected_has_a_limit,
    add constraint expected_has_a_limit check (state = 'REPLACED' or (state = 'HAPPENED') = (limit_kind is null));

create or replace function timeline.only_expected_changes() returns trigger language plpgsql as $$
begin
    if old.state <> 'EXPECTED' and not (
        old.state = 'HAPPENED' and new.state = 'REPLACED' and new.text = ''
        and current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = tg_relid)) then
        raise exception 'what is on the line stands';
    end if;
    return new;
end $$;

create function timeline.take_back(p_course uuid, p_refs uuid[]) returns void
language sql volatile set search_path = '' as $$
    update timeline.entry set state = 'REPLACED', text = ''
     where provider_id = platform.provider() and course_id = p_course and ref_id = any (p_refs) and state = 'HAPPENED'
$$;
revoke all on function timeline.take_back from public;
