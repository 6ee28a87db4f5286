-- What becomes of a signed note. DRAFT: its author's. SIGNED: stands. WITHDRAWN: a stub whose text has gone, since it was
-- about somebody else or is deleted by decision (hpl § 43). ARRIVING: the text, moved to the right person, until
-- somebody has entered that person and put it on their line.
alter table journal.note
    drop constraint note_text_check,
    drop constraint note_state_check,
    drop constraint signed_says_when,
    drop constraint a_correction_is_signed,
    add column withdrawn     text check (withdrawn in ('MOVED', 'DELETED')),
    add column gone_why      text check (length(gone_why) between 1 and 500),
    add column gone_by       text,
    add column gone_by_role  text,
    add column gone_at       timestamptz,
    add column decided_by    text check (length(decided_by) between 1 and 200),
    add column decided_on    date,
    -- Where it came from: never shown, since it would tell one person's readers of another.
    add column came_from     uuid,
    add column came_by       text,
    add column came_by_role  text,
    add column came_at       timestamptz,
    add column search        tsvector generated always as (to_tsvector('pg_catalog.norwegian', text)) stored,
    add constraint known_state check (state in ('DRAFT', 'SIGNED', 'ARRIVING', 'WITHDRAWN')),
    add constraint only_what_is_withdrawn_is_empty check (length(text) <= 50000 and (state = 'WITHDRAWN') = (text = '')),
    add constraint signed_says_when check ((state <> 'DRAFT') = (signed_at is not null)),
    add constraint a_correction_is_signed check (corrects is null or state <> 'DRAFT'),
    add constraint withdrawn_says_how_and_by_whom check (
        (state = 'WITHDRAWN') = (withdrawn is not null) and (withdrawn is null) = (gone_why is null)
        and (withdrawn is null) = (gone_by is null) and (withdrawn is null) = (gone_by_role is null)
        and (withdrawn is null) = (gone_at is null)),
    add constraint deleted_only_by_decision check (
        coalesce(withdrawn = 'DELETED', false) = (decided_by is not null) and (decided_by is null) = (decided_on is null)),
    add constraint arrived_says_by_whom check (
        (came_from is null) = (came_by is null) and (came_from is null) = (came_by_role is null)
        and (came_from is null) = (came_at is null) and (state <> 'ARRIVING' or came_from is not null)),
    add foreign key (provider_id, came_from) references journal.note (provider_id, id);
create index note_search on journal.note using gin (search);
create index note_not_settled on journal.note (provider_id, person_id) where state = 'ARRIVING' or author_role = 'STUDENT';

-- The same for everybody but withdraw() below, which runs as the owner: signed text is neither changed nor taken away.
create function journal.note_stands() returns trigger language plpgsql as $$
declare
    by_owner constant boolean := current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = tg_relid);
begin
    if tg_op = 'INSERT' then
        if by_owner then return new; end if;
        if new.state not in ('DRAFT', 'SIGNED') or new.came_from is not null then
            raise exception 'nobody makes a note that came from elsewhere';
        end if;
        if new.corrects is not null then
            perform from journal.note n where n.provider_id = new.provider_id and n.id = new.corrects and n.state = 'SIGNED' for share;
            if not found then raise exception 'only what is signed is corrected'; end if;
        end if;
        return new;
    end if;
    if old.state = 'DRAFT' and new.state in ('DRAFT', 'SIGNED') then return new; end if;
    if old.state = 'ARRIVING' and new.state = 'SIGNED'
       and to_jsonb(new) - 'state' - 'search' = to_jsonb(old) - 'state' - 'search' then return new; end if;
    if by_owner and old.state = 'SIGNED' and new.state = 'WITHDRAWN' then return new; end if;
    raise exception 'what is signed stands';
end $$;
drop trigger signed_stands on journal.note;
create trigger signed_stands before insert or update on journal.note for each row execute function journal.note_stands();

-- The only way a signed text leaves: to the right person, where the caller may open both, or away by decision. The note
-- and its corrections go together; what is left says who, when and why.
create function journal.withdraw(
    p_note uuid, p_why text, p_by_name text, p_by_role text, p_decided_by text, p_decided_on date, p_to uuid, p_new uuid)
returns text language plpgsql volatile security definer set search_path = '' as $$
declare
    wrong  journal.note;
    target uuid;
    chain  uuid[];
begin
    select n.* into wrong from journal.note n
     where platform.scope() = 'person' and n.provider_id = platform.provider() and n.person_id = platform.person()
       and n.class = any (platform.classes()) and n.id = p_note and n.corrects is null
       for update;
    if not found then return 'missing'; end if;
    if wrong.state <> 'SIGNED' then return 'not-signed'; end if;
    if p_to is null then
        if not platform.roles() && array['COORDINATOR', 'PHYSICIAN'] then return 'not-yours'; end if;
    else
        if wrong.author_id <> platform.actor() and not platform.roles() && array['COORDINATOR'] then return 'not-yours'; end if;
        if p_to = wrong.person_id or not access.reach(p_to, wrong.class, 'journal.move-note', p_by_name) then return 'unreachable'; end if;
        select c.id into target from timeline.course c
         where c.provider_id = wrong.provider_id and c.person_id = p_to order by c.opened_on desc, c.id desc limit 1;
        if target is null then return 'unreachable'; end if;
    end if;
    chain := array(select n.id from journal.note n
                    where n.provider_id = wrong.provider_id and (n.id = p_note or n.corrects = p_note) order by n.seq);
    if p_to is not null then
        insert into journal.note (provider_id, id, person_id, course_id, class, kind, event_on, event_at, written_at, author_id,
               author_name, author_role, organisation, text, state, version, signed_at, corrects, correction_why,
               came_from, came_by, came_by_role, came_at)
        select n.provider_id, case when n.id = p_note then p_new else gen_random_uuid() end, p_to, target, n.class, n.kind,
               n.event_on, n.event_at, n.written_at, n.author_id, n.author_name, n.author_role, n.organisation, n.text,
               'ARRIVING', n.version, n.signed_at, case when n.id = p_note then null else p_new end, n.correction_why,
               n.id, p_by_name, p_by_role, platform.moment()
          from journal.note n where n.provider_id = wrong.provider_id and n.id = any (chain) order by n.seq;
        insert into journal.countersignature (provider_id, note_id, person_id, class, by_id, by_name, by_role, at)
        select c.provider_id, n.id, p_to, c.class, c.by_id, c.by_name, c.by_role, c.at
          from journal.countersignature c
          join journal.note n on n.provider_id = c.provider_id and n.person_id = p_to and n.came_from = c.note_id and n.state = 'ARRIVING'
         where c.provider_id = wrong.provider_id and c.note_id = any (chain);
    end if;
    update journal.note
       set state = 'WITHDRAWN', text = '', correction_why = case when corrects is null then null else '-' end,
           withdrawn = case when p_to is null then 'DELETED' else 'MOVED' end, gone_why = p_why, gone_by = p_by_name,
           gone_by_role = p_by_role, gone_at = platform.moment(), decided_by = p_decided_by, decided_on = p_decided_on
     where provider_id = wrong.provider_id and id = any (chain);
    perform timeline.take_back(wrong.course_id, chain);
    return 'done';
end $$;
revoke all on function journal.withdraw from public;
grant execute on function journal.withdraw to ${app};

-- Full text past the wall and back: the operator is not leakproof, so behind the wall no index would be used. Answers
-- with ids of what the transaction may see anyway; the text is read behind the wall.
create function journal.find(p_words text, p_most int) returns table (id uuid, event_on date, seq bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
    return query execute $sql$
        select n.id, n.event_on, n.seq from journal.note n
         where n.provider_id = $1 and n.state = 'SIGNED' and n.search @@ $2
           and n.person_id = any ($5)
           and (n.class = 'health' and n.person_id = any ($3) or n.class = 'work' and n.person_id = any ($4))
         order by n.event_on desc, n.seq desc limit $6$sql$
      using platform.provider(), websearch_to_tsquery('pg_catalog.norwegian', p_words),
            array(select access.persons('health')), array(select access.persons('work')),
            array(select access.persons('health') union select access.persons('work')), p_most;
end $$;
revoke all on function journal.find from public;
grant execute on function journal.find to ${app};

-- Carried over to the main record, by whom and when; again where something came after.
create table journal.carried (
    provider_id uuid not null,
    id          uuid not null,
    note_id     uuid not null,
    person_id   uuid not null,
    class       text not null check (class in ('work', 'health')),
    by_id       uuid not null,
    by_name     text not null,
    at          timestamptz not null,
    primary key (provider_id, id),
    foreign key (provider_id, note_id, person_id) references journal.note (provider_id, id, person_id)
);
create index carried_of_note on journal.carried (provider_id, note_id, at desc);
select platform.wall('journal.carried', 'by row', 'select, insert');

-- Phrases of one's own: nobody else's, not even at the same provider.
create table journal.phrase (
    provider_id uuid not null,
    id          uuid not null,
    account_id  uuid not null,
    text        text not null check (length(text) between 1 and 2000),
    made_at     timestamptz not null,
    primary key (provider_id, id)
);
create index phrase_of_account on journal.phrase (provider_id, account_id);
comment on table journal.phrase is 'class: own text';
alter table journal.phrase enable row level security;
create policy wall on journal.phrase using (
    provider_id = (select platform.provider()) and account_id = nullif(current_setting('fotfeste.account', true), '')::uuid);
grant select, insert, delete on journal.phrase to ${app};
