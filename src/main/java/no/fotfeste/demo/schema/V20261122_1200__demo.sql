select platform.module('demo');

-- How far the demo's date has been moved, in days. One row in a demo, none otherwise.
create table demo.moved (
    one  boolean primary key default true check (one),
    days int not null
);
comment on table demo.moved is 'class: none; how far the date has been moved';
grant select, insert, update on demo.moved to ${app};
