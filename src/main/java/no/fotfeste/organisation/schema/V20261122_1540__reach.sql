-- Where a member of staff is told that something cannot wait. Their own; shown to themselves and to whoever keeps the register.
alter table organisation.staff
    add column email text not null default '' check (length(email) <= 200),
    add column mobile text not null default '' check (mobile ~ '^([+]?[0-9]{8,15})?$');
