-- Stores in one statement those changes of a batch that bring a new whole record of a table, and returns
-- their places in the batch. What is unusual about a change leaves it to push_change, and what is wrong with
-- one fails, for push_batch to find out which.
create function private.push_new(space uuid, tab private.synced_table, changes jsonb) returns bigint[]
language plpgsql volatile set search_path = ''
as $$
declare
  stored bigint[];
begin
  execute format(
    -- Materialized: an id that is still being read from JSON may not be looked up in the index, for policies
    -- have to be asked before anything that could fail. "Is true" has the last part hashed, not looped over.
    'with candidate as materialized (
      select place, (change ->> ''id'')::uuid as id, change ->> ''stamp'' as stamp,
        coalesce(change -> ''field_stamps'', ''{}'') as field_stamps, change -> ''values'' as vals
      from jsonb_array_elements($2) with ordinality as each (change, place)
      where change ->> ''table'' = %1$L and change -> ''whole'' = ''true'' and not change ? ''deleted''
        and jsonb_typeof(change -> ''values'') = ''object'' and (change -> ''values'') - $3 = ''{}''
        and change ->> ''stamp'' < $4 collate "C" and pg_column_size(change) <= 262144
    ), fresh as (
      select * from candidate as c
        where not exists (select from public.%1$I as t where t.space_id = $1 and t.id = c.id)
    ), added as (
      insert into public.%1$I as t (space_id, id, stamp, field_stamps, %2$s)
        select $1, fresh.id, fresh.stamp, fresh.field_stamps, %3$s
        from fresh, jsonb_populate_record(null::public.%1$I, fresh.vals) as r
        returning t.id, %4$s as stored
    )
    select array_agg(place) from fresh
      where ((id, jsonb_strip_nulls(vals)) in (select id, stored from added)) is true',
    tab.name, tab.column_list, (select string_agg(format('r.%I', name), ', ') from unnest(tab.own_columns) as name),
    tab.as_values
  ) into stored using space, changes, tab.own_columns, private.stamp_limit();
  return coalesce(stored, '{}');
end
$$;

-- Stores a batch in one subtransaction; where a change can't be stored, in two halves, down to the one that
-- is at fault: it is rejected and delays no other. Returns an answer for each, in order.
create function private.push_batch(space uuid, changes jsonb, server_time bigint) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  size integer := jsonb_array_length(changes);
  half integer := size / 2;
  stored bigint[] := '{}';
  answers jsonb[] := '{}';
  tab private.synced_table;
  change jsonb;
  is_stored boolean;
begin
  if size = 0 then return '[]'; end if;
  begin
    if size > 1 then
      for tab in select * from private.synced_table as t
        where t.name in (select each ->> 'table' from jsonb_array_elements(changes) as each) order by name
      loop
        stored := stored || private.push_new(space, tab, changes);
      end loop;
    end if;
    for change, is_stored in select each.change, each.place = any (stored)
      from jsonb_array_elements(changes) with ordinality as each (change, place) order by each.place
    loop
      answers := answers
        || case when is_stored then '{"status": "ok"}' else private.push_change(space, change, server_time) end;
    end loop;
    return to_jsonb(answers);
  exception when others then
    -- What is no fault of the data (a lock, a conflict of transactions, a full disk) passes by itself.
    if left(sqlstate, 2) <> all ('{22,23,54,P0}') and sqlstate <> all ('{42501,42703,42804,42P01}') then
      raise;
    end if;
    if size = 1 then
      return jsonb_build_array(jsonb_build_object(
        'status', 'rejected', 'code', sqlstate, 'message', left(sqlerrm, 300)));
    end if;
  end;
  return private.push_batch(space, jsonb_path_query_array(changes, format('$[0 to %s]', half - 1)::jsonpath), server_time)
    || private.push_batch(space, jsonb_path_query_array(changes, format('$[%s to last]', half)::jsonpath), server_time);
end
$$;

-- Why an app of a schema version is not served; null when it is.
create function private.refusal(schema_version integer) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return case
    when schema_version between private.least_schema_version() and private.schema_version() then null
    else jsonb_build_object(
      'refused', case when schema_version > private.schema_version() then 'server_too_old' else 'app_too_old' end,
      'schema_version', private.schema_version(),
      'least_schema_version', private.least_schema_version())
  end;
end
$$;

-- Where a reader stands that has read all of a space up to a number: after every table and id of it.
create function private.cursor_after(seq bigint) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return jsonb_build_object('seq', seq, 'table', '~', 'id', 'ffffffff-ffff-ffff-ffff-ffffffffffff');
end
$$;

-- Stores what a device changed in a space, and answers each change: ok, merged (with the row as it now is),
-- incomplete (send the whole record) or rejected.
create function public.sync_push(space uuid, schema_version integer, changes jsonb) returns jsonb
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  refusal jsonb := private.refusal(schema_version);
  head bigint;
  server_time bigint;
  answers jsonb;
begin
  if refusal is not null then return refusal; end if;
  if jsonb_typeof(changes) is distinct from 'array' then
    raise exception 'changes must be an array' using errcode = '22023';
  end if;
  if jsonb_array_length(changes) > 1000 or pg_column_size(changes) > 4194304 then
    raise exception 'at most 1000 changes and 4 MB' using errcode = '54000';
  end if;
  head := private.lock_space(space);
  server_time := private.server_milliseconds();
  answers := private.push_batch(space, changes, server_time);
  return jsonb_build_object(
    'epoch', private.epoch(),
    'server_time', server_time,
    'cursor_before', private.cursor_after(head),
    'cursor', private.cursor_after(private.space_seq(space)),
    'answers', answers);
end
$$;

revoke execute on function
  private.push_new(uuid, private.synced_table, jsonb),
  private.push_batch(uuid, jsonb, bigint),
  private.refusal(integer),
  private.cursor_after(bigint)
from public;
grant execute on function
  private.push_new(uuid, private.synced_table, jsonb),
  private.push_batch(uuid, jsonb, bigint),
  private.refusal(integer),
  private.cursor_after(bigint)
to authenticated, service_role;
revoke execute on function public.sync_push(uuid, integer, jsonb) from public, anon;
grant execute on function public.sync_push(uuid, integer, jsonb) to authenticated, service_role;
