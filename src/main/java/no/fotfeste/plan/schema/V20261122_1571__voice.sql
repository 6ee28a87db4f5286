-- The goal in the person's own voice, beside the words. Taken away by the person's wish, a stub stays.
create table plan.voice (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    class       text not null check (class in ('plan', 'health')),
    seq         bigint not null default nextval('plan.step'),
    goal_id     uuid not null,
    seconds     smallint not null check (seconds between 1 and 60),
    type        text not null check (type in ('WEBM', 'OGG', 'MP4')),
    sound       bytea check (octet_length(sound) between 1 and 2097152),
    for_others  boolean not null,
    on_date     date not null,
    made_by     uuid not null,
    made_name   text not null,
    made_at     timestamptz not null,
    gone_on     date,
    gone_name   text,
    primary key (provider_id, id),
    foreign key (provider_id, goal_id, course_id, person_id) references plan.goal (provider_id, id, course_id, person_id),
    constraint gone_or_there check ((sound is null) = (gone_on is not null) and (gone_on is null) = (gone_name is null))
);
create index voice_of_course on plan.voice (provider_id, course_id, seq desc);
select platform.wall('plan.voice', 'by row', 'select, insert');
grant update (class, sound, gone_on, gone_name) on plan.voice to ${app};

-- What was said is never another's voice: it is there, or it is gone for good.
create function plan.voice_stands() returns trigger language plpgsql as $$
begin
    if new.sound is distinct from old.sound and new.sound is not null then raise exception 'a recording is not changed'; end if;
    if old.gone_on is not null and (new.gone_on, new.gone_name) is distinct from (old.gone_on, old.gone_name) then
        raise exception 'a recording that is gone stays so';
    end if;
    return new;
end $$;
create trigger voice_stands before update on plan.voice for each row execute function plan.voice_stands();
