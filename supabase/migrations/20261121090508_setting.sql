-- A choice of the person that follows them to other devices.
create table public.setting (
  space_id uuid not null,
  id uuid not null,
  stamp public.stamp not null,
  field_stamps jsonb not null default '{}',
  deleted_stamp public.stamp,
  seq bigint not null,
  key text check (char_length(key) <= 200),
  value jsonb,
  primary key (space_id, id),
  constraint "a live record is complete"
    check (deleted_stamp is not null or num_nulls(key, value) = 0)
);

select private.make_synced('setting');
