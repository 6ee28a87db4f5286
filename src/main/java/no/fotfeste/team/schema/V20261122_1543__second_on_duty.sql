-- Who is told when whoever has the watch has not answered. Null: the coordinators.
alter table team.duty add column second_id uuid,
    add foreign key (provider_id, second_id) references organisation.staff (provider_id, id);
