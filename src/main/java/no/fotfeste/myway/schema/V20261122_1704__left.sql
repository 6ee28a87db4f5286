-- The person has logged out: that visit opens nothing any more.
create function myway.left_page(p_visit uuid, p_at timestamptz) returns void
language sql volatile security definer set search_path = '' as $$
    update myway.visit set ended_at = p_at where id = p_visit and ended_at is null
$$;
revoke all on function myway.left_page from public;
grant execute on function myway.left_page to ${app};
