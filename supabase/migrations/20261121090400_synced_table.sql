-- The tables that push and pull know, with what their statements are built from.
create table private.synced_table (
  name text collate "C" primary key,
  own_columns text[] not null,
  has_day boolean not null,
  -- The own columns as an SQL list.
  column_list text not null,
  -- SQL: the row `t` as the wire has it, and its values without those that are null.
  as_row text not null,
  as_values text not null
);

revoke all on private.synced_table from public, anon, authenticated, service_role;
grant select on private.synced_table to authenticated, service_role;

-- SQL for the values of the row `t`. Stripping nulls goes into nested objects, so jsonb stays out of it.
create function private.values_expression(own_columns text[], json_columns text[]) returns text
language sql immutable set search_path = ''
as $$
  select 'jsonb_strip_nulls(jsonb_build_object('
    || coalesce(string_agg(format('%L, t.%I', name, name), ', ') filter (where not name = any (json_columns)), '')
    || '))'
    || coalesce(string_agg(
      format(' || case when t.%I is null then %L else jsonb_build_object(%L, t.%I) end', name, '{}', name, name), ''
    ) filter (where name = any (json_columns)), '')
  from unnest(own_columns) with ordinality as own (name, place)
$$;

create function private.row_expression(table_name text, as_values text) returns text
language sql immutable set search_path = ''
as $$
  select format('jsonb_build_object(''table'', %L, ''id'', t.id, ''seq'', t.seq, ''values'', %s, ''stamp'', t.stamp)',
      table_name, as_values)
    || ' || case when t.field_stamps = ''{}'' then ''{}'' else jsonb_build_object(''field_stamps'', t.field_stamps) end'
    || ' || case when t.deleted_stamp is null then ''{}'' else jsonb_build_object(''deleted'', t.deleted_stamp) end'
$$;

-- Makes a table of the schema `public` a synced one: index, numbering, checks, policies, grants and its
-- place in push and pull. The table has the envelope columns (see any table beside this file). Call it
-- again after adding a column.
create function private.make_synced(table_name text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  whole regclass := format('public.%I', table_name)::regclass;
  own text[];
  json text[];
  list text;
begin
  select array_agg(a.attname::text order by a.attnum),
      coalesce(array_agg(a.attname::text) filter (where a.atttypid = 'jsonb'::regtype), '{}'),
      string_agg(quote_ident(a.attname), ', ' order by a.attnum)
    into own, json, list
    from pg_catalog.pg_attribute as a
    where a.attrelid = whole and a.attnum > 0 and not a.attisdropped
      and a.attname <> all ('{space_id,id,stamp,field_stamps,deleted_stamp,seq}');

  execute format('create index if not exists %I on public.%I (space_id, seq, id)', table_name || '_seq', table_name);
  execute format('create or replace trigger give_seq before insert or update on public.%I
    for each row execute function private.give_seq()', table_name);

  execute format('alter table public.%I drop constraint if exists "field stamps belong to own columns"', table_name);
  execute format('alter table public.%I add constraint "field stamps belong to own columns"
    check (private.are_field_stamps(field_stamps, %L))', table_name, own);
  execute format('alter table public.%I drop constraint if exists "a tombstone keeps no content"', table_name);
  execute format('alter table public.%I add constraint "a tombstone keeps no content"
    check (deleted_stamp is null or (num_nonnulls(%s) = 0 and field_stamps = ''{}''))', table_name, list);

  execute format('alter table public.%I enable row level security', table_name);
  execute format('drop policy if exists "members read the rows of their spaces" on public.%I', table_name);
  execute format('create policy "members read the rows of their spaces" on public.%I
    for select to authenticated using (space_id in (select private.member_spaces()))', table_name);
  execute format('drop policy if exists "members add rows to their spaces" on public.%I', table_name);
  execute format('create policy "members add rows to their spaces" on public.%I
    for insert to authenticated with check (space_id in (select private.member_spaces()))', table_name);
  execute format('drop policy if exists "members change the rows of their spaces" on public.%I', table_name);
  execute format('create policy "members change the rows of their spaces" on public.%I
    for update to authenticated using (space_id in (select private.member_spaces()))
    with check (space_id in (select private.member_spaces()))', table_name);

  -- Hosted projects grant everything to every role by default. Nobody deletes: that leaves a tombstone.
  execute format('revoke all on public.%I from public, anon, authenticated, service_role', table_name);
  execute format('grant select, insert (space_id, id, stamp, field_stamps, deleted_stamp, %s),
    update (stamp, field_stamps, deleted_stamp, %s) on public.%I to authenticated, service_role',
    list, list, table_name);
  execute format('grant delete on public.%I to service_role', table_name);

  insert into private.synced_table
    values (table_name, own, 'day' = any (own), list,
      private.row_expression(table_name, private.values_expression(own, json)),
      private.values_expression(own, json))
    on conflict (name) do update set
      (own_columns, has_day, column_list, as_row, as_values) =
      (excluded.own_columns, excluded.has_day, excluded.column_list, excluded.as_row, excluded.as_values);
end
$$;

revoke execute on function
  private.values_expression(text[], text[]),
  private.row_expression(text, text),
  private.make_synced(text)
from public;
