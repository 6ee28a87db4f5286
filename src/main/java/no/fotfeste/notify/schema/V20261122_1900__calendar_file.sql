-- An invitation to a meeting, as the calendar file that goes with it; gone when it has been sent, as the text is.
alter table notify.message add column file text not null default '' check (length(file) <= 20000);
