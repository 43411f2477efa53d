-- The source's own id of a record: what its later reports, deletions above all, name it by. A recovery has its
-- sleep's. Rows that came from a file have none.
do $$
declare
  name text;
begin
  foreach name in array '{cycle,recovery,sleep,workout}'::text[] loop
    execute format('alter table public.%I add column source_id text check (char_length(source_id) <= 100)', name);
    execute format('create index %I on public.%I (space_id, source_id) where source_id is not null',
      name || '_source_id', name);
    perform private.make_synced(name);
  end loop;
end
$$;
