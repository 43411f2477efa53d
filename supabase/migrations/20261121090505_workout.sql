-- Training or another activity that the sensor recognised or the person recorded.
create table public.workout (
  space_id uuid not null,
  id uuid not null,
  stamp public.stamp not null,
  field_stamps jsonb not null default '{}',
  deleted_stamp public.stamp,
  seq bigint not null,
  source text check (char_length(source) <= 40),
  start public.instant,
  "end" public.instant,
  "offset" smallint check ("offset" between -840 and 840),
  day date,
  sport text check (char_length(sport) <= 1000),
  score_state text check (score_state in ('scored', 'pending', 'unscorable')),
  strain double precision check (strain between 0 and 21),
  energy_kilojoule double precision,
  average_heart_rate_bpm double precision,
  max_heart_rate_bpm double precision,
  distance_m double precision,
  altitude_gain_m double precision,
  altitude_change_m double precision,
  zones_ms double precision[] check (cardinality(zones_ms) <= 20 and array_position(zones_ms, null) is null),
  primary key (space_id, id),
  constraint "a live record is complete"
    check (deleted_stamp is not null or num_nulls(source, start, "end", "offset", day, sport, score_state) = 0)
);

select private.make_synced('workout');
