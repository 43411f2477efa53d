-- A value that lost against another edit and that its writer had not seen lose. Push makes these. A client
-- dismisses one, which leaves a tombstone, and brings back to a restored server those that it still has.
create table public.lost_value (
  space_id uuid not null,
  id uuid not null,
  stamp public.stamp not null,
  field_stamps jsonb not null default '{}',
  deleted_stamp public.stamp,
  seq bigint not null,
  table_name text,
  record_id uuid,
  field text,
  value jsonb,
  lost_stamp public.stamp,
  kept_stamp public.stamp,
  primary key (space_id, id),
  constraint "a live record is complete"
    check (deleted_stamp is not null or num_nulls(table_name, record_id, field, value, lost_stamp, kept_stamp) = 0)
);

select private.make_synced('lost_value');
