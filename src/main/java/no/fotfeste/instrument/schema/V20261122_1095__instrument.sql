select platform.module('instrument');

-- Every edition of an instrument that was ever in use, as it was read: an answer is always shown with its own questions.
create table instrument.edition (
    code            text not null check (code ~ '^[a-z0-9-]{1,40}$'),
    version         int not null check (version > 0),
    scoring_version int not null check (scoring_version > 0),
    hash            text not null,
    questionnaire   text not null,
    scoring         text not null default '',
    -- A Questionnaire made elsewhere says its version as it likes ("1.4.2-rc"), or not at all; we count its versions ourselves.
    release         text not null default '',
    read_at         timestamptz not null,
    primary key (code, version, scoring_version)
);
comment on table instrument.edition is 'class: none; the same for all providers';
grant select, insert on instrument.edition to ${app};
