-- Who deletes an account takes all of theirs with it: the records of their space, sealed tokens and jobs. The
-- tables are found by the columns that name a person, so that none of a later migration is forgotten.
create function private.forget_person() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
declare
  place record;
begin
  -- What a device or a job is writing at this moment ends first, and the next finds an empty space.
  perform from private.space_head as h where h.space_id = old.id for update;
  for place in
    select c.oid::regclass as table_name, a.attname as column_name
      from pg_catalog.pg_attribute as a join pg_catalog.pg_class as c on c.oid = a.attrelid
      where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'p')
        and a.attname in ('space_id', 'user_id') and a.atttypid = 'uuid'::regtype and not a.attisdropped
  loop
    execute format('delete from %s where %I = $1', place.table_name, place.column_name) using old.id;
  end loop;
  return null;
end
$$;

revoke execute on function private.forget_person() from public;

create trigger forget_person after delete on auth.users
  for each row execute function private.forget_person();
