-- What was agreed is a measure in the plan too, under the same id.
alter table contact.agreed_action add column in_plan boolean not null default false;
