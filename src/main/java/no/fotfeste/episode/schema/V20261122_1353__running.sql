-- Those that run, among all there have been.
create index episode_running on episode.episode (provider_id, started_on) where ended_on is null;
