-- What WHOOP makes of a night: readiness for the day that follows.
create table public.recovery (
  space_id uuid not null,
  id uuid not null,
  stamp public.stamp not null,
  field_stamps jsonb not null default '{}',
  deleted_stamp public.stamp,
  seq bigint not null,
  source text check (char_length(source) <= 40),
  cycle_id uuid,
  sleep_id uuid,
  day date,
  score_state text check (score_state in ('scored', 'pending', 'unscorable')),
  recovery_percent double precision check (recovery_percent between 0 and 100),
  resting_heart_rate_bpm double precision,
  hrv_rmssd_ms double precision,
  spo2_percent double precision check (spo2_percent between 0 and 100),
  skin_temperature_celsius double precision,
  calibrating boolean,
  primary key (space_id, id),
  constraint "a live record is complete"
    check (deleted_stamp is not null or num_nulls(source, cycle_id, day, score_state) = 0)
);

select private.make_synced('recovery');
