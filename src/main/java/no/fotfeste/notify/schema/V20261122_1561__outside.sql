-- Messages to somebody outside: to the address they were written for, and not to the person's. An SMS is a code and nothing else.
alter table notify.message
    add column way text not null default 'EMAIL' check (way in ('EMAIL', 'SMS')),
    add column outside boolean not null default false,
    add constraint an_sms_goes_outside check (way = 'EMAIL' or outside);
