-- What the person says to the plan as it stands, on their own page: yes, or that something ought to be different.
create table plan.own_answer (
    provider_id uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    seq         bigint not null default nextval('plan.step'),
    yes         boolean not null,
    words       text not null default '' check (length(words) <= 2000),
    on_date     date not null,
    made_name   text not null,
    made_at     timestamptz not null,
    read_on     date,
    read_name   text not null default '',
    primary key (provider_id, id),
    foreign key (provider_id, course_id, person_id) references timeline.course (provider_id, id, person_id),
    constraint a_wish_says_what check (yes or words <> ''),
    constraint read_by_someone check ((read_on is null) = (read_name = ''))
);
create index own_answer_of_course on plan.own_answer (provider_id, course_id, seq desc);
select platform.wall('plan.own_answer', 'plan', 'select, insert');
grant update (read_on, read_name) on plan.own_answer to ${app};

alter table plan.agreement drop constraint agreement_how_check;
alter table plan.agreement add constraint agreement_how_check
    check (how in ('TOGETHER', 'BY_PHONE_OR_VIDEO', 'THROUGH_INTERPRETER', 'THROUGH_GUARDIAN', 'ON_OWN_PAGE'));
