-- The register as a desk (B03): head office or the unit where people work, several to talk to, and of each contact
-- whether it was face to face and how long it took. Still no word of any person served.
alter table work.employer
    add column unit    text check (unit in ('MAIN', 'SUB')),
    add column main_id uuid,
    add foreign key (provider_id, main_id) references work.employer (provider_id, id),
    add constraint only_a_unit_is_below_another check (main_id is null or unit = 'SUB' and main_id <> id);

create table work.employer_person (
    provider_id uuid not null,
    id          uuid not null,
    employer_id uuid not null,
    name        text not null check (length(name) between 1 and 200),
    title       text not null default '' check (length(title) <= 200),
    phone       text not null default '' check (length(phone) <= 40),
    email       text not null default '' check (length(email) <= 200),
    active      boolean not null default true,
    primary key (provider_id, id),
    foreign key (provider_id, employer_id) references work.employer (provider_id, id)
);
create index person_of_employer on work.employer_person (provider_id, employer_id);
select platform.provider_wall('work.employer_person');

alter table work.employer_contact
    add column face_to_face boolean not null default false,
    add column minutes      int check (minutes between 1 and 600);
create index employer_contact_made_by on work.employer_contact (provider_id, made_by, on_date);
