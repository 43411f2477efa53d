-- Something that can be going on at a check-in, as the person named it.
create table public.context_tag (
  space_id uuid not null,
  id uuid not null,
  stamp public.stamp not null,
  field_stamps jsonb not null default '{}',
  deleted_stamp public.stamp,
  seq bigint not null,
  label text check (char_length(label) <= 1000),
  archived boolean,
  primary key (space_id, id),
  constraint "a live record is complete"
    check (deleted_stamp is not null or num_nulls(archived) = 0)
);

select private.make_synced('context_tag');
