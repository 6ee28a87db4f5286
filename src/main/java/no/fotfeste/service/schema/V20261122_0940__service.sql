select platform.module('service');

-- Every version that was ever in use, as it was read. An episode is pinned to one.
create table service.definition (
    code      text not null check (code ~ '^[a-z0-9-]{1,40}$'),
    version   int not null check (version > 0),
    hash      text not null,
    yaml      text not null,
    read_at   timestamptz not null,
    primary key (code, version)
);
comment on table service.definition is 'class: none; the same for all providers';
grant select, insert on service.definition to ${app};
