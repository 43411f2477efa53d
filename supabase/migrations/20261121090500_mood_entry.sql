-- One check-in: how the person was at a moment.
create table public.mood_entry (
  space_id uuid not null,
  id uuid not null,
  stamp public.stamp not null,
  field_stamps jsonb not null default '{}',
  deleted_stamp public.stamp,
  seq bigint not null,
  at public.instant,
  "offset" smallint check ("offset" between -840 and 840),
  day date,
  rating smallint check (rating between 1 and 5),
  energy smallint check (energy between 1 and 5),
  stress smallint check (stress between 1 and 5),
  contexts uuid[] check (cardinality(contexts) <= 500 and array_position(contexts, null) is null),
  note text check (char_length(note) <= 100000),
  primary key (space_id, id),
  constraint "a live record is complete"
    check (deleted_stamp is not null or num_nulls(at, "offset", day, rating, contexts) = 0)
);

select private.make_synced('mood_entry');
