-- For the follow-up of the log: the last months of one provider, by time.
create index log_of_time on access.log (provider_id, at) where person_id is not null;
