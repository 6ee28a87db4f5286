-- Where the main record is kept in another system, what is signed here is carried over and marked.
alter table organisation.provider add column carries_over boolean not null default false;
