-- A WHOOP physiological cycle: from falling asleep to falling asleep again.
create table public.cycle (
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
  score_state text check (score_state in ('scored', 'pending', 'unscorable')),
  strain double precision check (strain between 0 and 21),
  energy_kilojoule double precision,
  average_heart_rate_bpm double precision,
  max_heart_rate_bpm double precision,
  primary key (space_id, id),
  constraint "a live record is complete"
    check (deleted_stamp is not null or num_nulls(source, start, "offset", day, score_state) = 0)
);

select private.make_synced('cycle');
