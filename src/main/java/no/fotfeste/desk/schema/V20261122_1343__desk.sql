select platform.module('desk');

-- When each account last looked at its day, so that it can say what is new since then. A look within half an hour is the
-- same look: what was new stays marked while somebody comes and goes.
create table desk.look (
    provider_id uuid not null,
    account_id  uuid not null,
    seen_at     timestamptz not null,
    before_at   timestamptz,
    primary key (provider_id, account_id)
);
comment on table desk.look is 'class: none; when somebody of the staff looked at their own list';
alter table desk.look enable row level security;
create policy wall on desk.look using (
    provider_id = (select platform.provider()) and account_id = nullif(current_setting('fotfeste.account', true), '')::uuid);
grant select, insert, update on desk.look to ${app};
