select platform.module('extract');

-- A page that stands open shuts when the person has died, whoever recorded it and however.
create or replace function extract.still_open(p_hash bytea, p_session bytea, p_at timestamptz, p_today date) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (select from extract.link l
                     join extract.session s on s.provider_id = l.provider_id and s.link_id = l.id and s.session_hash = p_session
                     join extract.anchor a on a.provider_id = l.provider_id and a.id = l.anchor_id
                     join person.person p on p.provider_id = l.provider_id and p.person_id = l.person_id
                    where l.token_hash = p_hash and l.revoked_at is null and l.expires_on >= p_today
                      and s.ended_at is null and s.until > p_at and a.stopped_on is null and p.died_on is null)
$$;
