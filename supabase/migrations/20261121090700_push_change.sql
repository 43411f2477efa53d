-- A moment later than the server's clock allows becomes the server's moment, in the name of the same node.
create function private.clamp_stamp(stamp text, server_time bigint) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return case when stamp < private.stamp_of(server_time + 600000, '00000000') collate "C" then stamp
    else private.stamp_of(server_time, private.node_of(stamp)) end;
end
$$;

-- A change with no stamp later than that.
create function private.clamp_change(change jsonb, server_time bigint) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return change
    || jsonb_build_object('stamp', private.clamp_stamp(change ->> 'stamp', server_time))
    || case when change ? 'deleted'
      then jsonb_build_object('deleted', private.clamp_stamp(change ->> 'deleted', server_time)) else '{}' end
    || case when coalesce(change -> 'field_stamps', '{}') = '{}' then '{}'
      else jsonb_build_object('field_stamps', (
        select jsonb_object_agg(field.key, private.clamp_stamp(field.value, server_time))
        from jsonb_each_text(change -> 'field_stamps') as field
      )) end;
end
$$;

-- A change as the rest reads it: known keys only, null for absent, its shape and stamps checked. Raises
-- what makes it impossible: 42703, 22023, 54000.
create function private.read_change(change jsonb, tab private.synced_table) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  deletion jsonb := nullif(change -> 'deleted', 'null');
  vals jsonb := coalesce(nullif(change -> 'values', 'null'), '{}');
  stamps jsonb := coalesce(nullif(change -> 'field_stamps', 'null'), '{}');
  bases jsonb := coalesce(nullif(change -> 'bases', 'null'), '{}');
  unknown text;
begin
  if pg_column_size(change) > 262144 then
    raise exception 'record is larger than 256 kB' using errcode = '54000';
  end if;
  if jsonb_typeof(vals) <> 'object' or jsonb_typeof(stamps) <> 'object' or jsonb_typeof(bases) <> 'object' then
    raise exception 'values, field_stamps and bases must be objects' using errcode = '22023';
  end if;
  select key into unknown from jsonb_object_keys(vals || stamps) as key where key <> all (tab.own_columns) limit 1;
  if found then
    raise exception 'no column %.%', tab.name, left(unknown, 100) using errcode = '42703';
  end if;
  if not private.is_stamp(change ->> 'stamp') and deletion is null
    or (change ->> 'stamp') is not null and not private.is_stamp(change ->> 'stamp')
    or deletion is not null and not private.is_stamp(deletion #>> '{}')
    or not private.are_field_stamps(stamps, tab.own_columns) then
    raise exception 'malformed stamp' using errcode = '22023';
  end if;
  if deletion is not null and vals <> '{}' then
    raise exception 'a deletion has no values' using errcode = '22023';
  end if;
  return jsonb_build_object(
      'values', vals,
      'stamp', coalesce(nullif(change -> 'stamp', 'null'), deletion),
      'field_stamps', stamps,
      'bases', bases,
      'whole', coalesce(change -> 'whole' = 'true', false)
    ) || case when deletion is null then '{}' else jsonb_build_object('deleted', deletion) end;
end
$$;

-- Whether the writer had not seen a value that its change met: a base differs from what was there.
create function private.met_unseen(record jsonb, change jsonb) returns boolean
language plpgsql immutable set search_path = ''
as $$
begin
  return case
    when record is null or record ? 'deleted' then false
    when change ? 'deleted' then exists (
      select from jsonb_object_keys(record -> 'values') as field
      where private.field_stamp(record, field) is distinct from change -> 'bases' ->> field
    )
    else exists (
      select from jsonb_object_keys(change -> 'values') as field,
        lateral (values (private.field_stamp(record, field))) as met (stamp)
      where met.stamp is distinct from change -> 'bases' ->> field
        and met.stamp <> coalesce(change -> 'field_stamps' ->> field, change ->> 'stamp')
    )
  end;
end
$$;

-- Whether a stored row says all that a change said, and for a whole one nothing else.
create function private.holds(record jsonb, change jsonb) returns boolean
language plpgsql immutable set search_path = ''
as $$
begin
  return case
    when change ? 'deleted' then coalesce(record -> 'deleted' = change -> 'deleted', false)
    when record ? 'deleted' then false
    else not exists (
      select from jsonb_each(change -> 'values') as field
      where coalesce(record -> 'values' -> field.key, 'null') <> field.value
        or coalesce(private.field_stamp(record, field.key), '')
          <> coalesce(change -> 'field_stamps' ->> field.key,
            case when field.value = 'null' and record -> 'field_stamps' -> field.key is null then ''
              else change ->> 'stamp' end)
    ) and (change -> 'whole' <> 'true' or not exists (
      select from jsonb_object_keys(record -> 'values') as field where not change -> 'values' ? field
    ))
  end;
end
$$;

-- The same loss has the same id, however often it is met.
create function private.loss_id(table_name text, record_id uuid, loss jsonb) returns uuid
language sql immutable set search_path = ''
return md5(table_name || record_id || (loss ->> 'field') || (loss ->> 'stamp'))::uuid;

-- Keeps what lost and returns its rows: the writer takes them along, should this database be lost.
create function private.keep_lost(space uuid, table_name text, record_id uuid, lost jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  ids uuid[] := (select array_agg(private.loss_id(table_name, record_id, one)) from jsonb_array_elements(lost) as one);
  kept jsonb;
begin
  insert into public.lost_value
    (space_id, id, stamp, table_name, record_id, field, value, lost_stamp, kept_stamp)
  select space, private.loss_id(keep_lost.table_name, keep_lost.record_id, one),
      private.stamp_of(private.server_milliseconds(), 'ffffffff'),
      keep_lost.table_name, keep_lost.record_id, one ->> 'field', one -> 'value', one ->> 'stamp', one ->> 'kept'
    from jsonb_array_elements(lost) as one
    on conflict (space_id, id) do nothing;
  execute (
    select format('select jsonb_agg(%s) from public.lost_value as t where t.space_id = $1 and t.id = any ($2)', as_row)
    from private.synced_table where name = 'lost_value'
  ) into kept using space, ids;
  return kept;
end
$$;

-- Stores one change and says how it went. Errors are the change's own: the caller catches them.
create function private.push_change(space uuid, change jsonb, server_time bigint) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  tab private.synced_table;
  record_id uuid := change ->> 'id';
  sent jsonb;
  clamped jsonb;
  before jsonb;
  merged jsonb;
  after jsonb;
  lost jsonb := '[]';
begin
  select * into tab from private.synced_table where name = change ->> 'table';
  if not found then
    raise exception 'no synced table %', left(change ->> 'table', 100) using errcode = '42P01';
  end if;
  if record_id is null then raise exception 'a change needs an id' using errcode = '22023'; end if;
  sent := private.read_change(change, tab);
  clamped := private.clamp_change(sent, server_time);
  execute format('select %s from public.%I as t where t.space_id = $1 and t.id = $2', tab.as_row, tab.name)
    into before using space, record_id;
  merged := private.merge(before, clamped);
  if merged = '"incomplete"' then return '{"status": "incomplete"}'; end if;
  after := before;
  if before is null or merged -> 'row' <> before then
    execute format(
      case when before is null
        then 'insert into public.%1$I as t (space_id, id, stamp, field_stamps, deleted_stamp, %2$s)
          select $1, $2, $3, $4, $5, %2$s from jsonb_populate_record(null::public.%1$I, $6) returning %3$s'
        else 'update public.%1$I as t set (stamp, field_stamps, deleted_stamp, %2$s) =
          (select $3, $4, $5, %2$s from jsonb_populate_record(null::public.%1$I, $6))
          where t.space_id = $1 and t.id = $2 returning %3$s' end,
      tab.name, tab.column_list, tab.as_row
    ) into strict after using space, record_id, merged #>> '{row,stamp}',
      coalesce(merged #> '{row,field_stamps}', '{}'), merged #>> '{row,deleted}', merged #> '{row,values}';
  end if;
  if merged -> 'lost' <> '[]' then
    lost := private.keep_lost(space, tab.name, record_id, merged -> 'lost');
  end if;
  if sent = clamped and private.holds(after, clamped) and not private.met_unseen(before, clamped) then
    return '{"status": "ok"}';
  end if;
  return jsonb_build_object('status', 'merged', 'row', after, 'lost', lost);
end
$$;

revoke execute on function
  private.clamp_stamp(text, bigint),
  private.clamp_change(jsonb, bigint),
  private.read_change(jsonb, private.synced_table),
  private.met_unseen(jsonb, jsonb),
  private.holds(jsonb, jsonb),
  private.loss_id(text, uuid, jsonb),
  private.keep_lost(uuid, text, uuid, jsonb),
  private.push_change(uuid, jsonb, bigint)
from public;
grant execute on function
  private.clamp_stamp(text, bigint),
  private.clamp_change(jsonb, bigint),
  private.read_change(jsonb, private.synced_table),
  private.met_unseen(jsonb, jsonb),
  private.holds(jsonb, jsonb),
  private.loss_id(text, uuid, jsonb),
  private.keep_lost(uuid, text, uuid, jsonb),
  private.push_change(uuid, jsonb, bigint)
to authenticated, service_role;
