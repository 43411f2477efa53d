-- A sleep or a nap. Sums are in minutes.
create table public.sleep (
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
  nap boolean,
  score_state text check (score_state in ('scored', 'pending', 'unscorable')),
  in_bed_min double precision,
  asleep_min double precision,
  awake_min double precision,
  light_min double precision,
  slow_wave_min double precision,
  rem_min double precision,
  no_data_min double precision,
  disturbances double precision,
  cycles double precision,
  need_min double precision,
  debt_min double precision,
  respiratory_rate_rpm double precision,
  performance_percent double precision check (performance_percent between 0 and 100),
  consistency_percent double precision check (consistency_percent between 0 and 100),
  efficiency_percent double precision check (efficiency_percent between 0 and 100),
  primary key (space_id, id),
  constraint "a live record is complete"
    check (deleted_stamp is not null or num_nulls(source, start, "end", "offset", day, nap, score_state) = 0)
);

select private.make_synced('sleep');
