-- What a source reports, written by a server job through the same merge and numbering as everything else.

-- What a reported row comes to, by what is there: {change}, as sync_push takes it, or {status}: unchanged, where
-- it says nothing new; kept, where something else stands that a source does not overwrite; rejected.
create function private.source_change(space uuid, entry jsonb, moment text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  tab private.synced_table;
  is_deletion constant boolean := coalesce(entry -> 'deleted' = 'true', false);
  vals jsonb := coalesce(nullif(entry -> 'values', 'null'), '{}');
  before jsonb;
  source_node text;
  edited boolean;
  change jsonb;
begin
  select * into tab from private.synced_table as t
    where t.name = entry ->> 'table' and 'source' = any (t.own_columns);
  if not found then return private.source_refusal('42P01', 'no such table of a source'); end if;
  if not coalesce(pg_catalog.pg_input_is_valid(entry ->> 'id', 'uuid'), false) then
    return private.source_refusal('22P02', 'a row needs an id');
  end if;
  if jsonb_typeof(vals) <> 'object' then return private.source_refusal('22023', 'values must be an object'); end if;
  execute format('select %s from public.%I as t where t.space_id = $1 and t.id = $2', tab.as_row, tab.name)
    into before using space, (entry ->> 'id')::uuid;
  if is_deletion and (before is null or before ? 'deleted') then return '{"status": "unchanged"}'; end if;

  -- Nothing comes any more once the person has disconnected, however late a job ends.
  select p.node into source_node from private.provider as p join private.connection as c on c.provider = p.name
    where c.user_id = space and p.name = coalesce(vals ->> 'source', before #>> '{values,source}');
  if not found then return private.source_refusal('42501', 'the source is not connected'); end if;
  -- What a person or a device took away, for doubling another row say, does not come back by itself.
  if private.node_of(before ->> 'deleted') <> source_node then return '{"status": "kept"}'; end if;

  change := jsonb_build_object('table', entry -> 'table', 'id', entry -> 'id', 'stamp', moment || source_node);
  if is_deletion then
    change := change || jsonb_build_object('values', '{}'::jsonb, 'deleted', moment || source_node);
    vals := before -> 'values';
  elsif before is null or before ? 'deleted' then
    return jsonb_build_object('change', change || jsonb_build_object('values', vals, 'whole', true));
  else
    select coalesce(jsonb_object_agg(field.key, field.value) filter (where not by_person.is_so), '{}'),
        coalesce(bool_or(by_person.is_so), false) into vals, edited
      from jsonb_each(vals) as field,
        lateral (values (coalesce(private.is_from_person(private.field_stamp(before, field.key)), false)))
          as by_person (is_so)
      where field.value <> coalesce(before -> 'values' -> field.key, 'null');
    if vals = '{}' then
      return jsonb_build_object('status', case when edited then 'kept' else 'unchanged' end);
    end if;
    change := change || jsonb_build_object('values', vals);
  end if;
  -- The writer has seen all that is there, so that "ok" will say that all of it was stored.
  return jsonb_build_object('change', change || jsonb_build_object('bases', (
    select jsonb_object_agg(key, private.field_stamp(before, key)) from jsonb_object_keys(vals) as key
  )));
end
$$;

create function private.source_refusal(code text, message text) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return jsonb_build_object('status', 'rejected', 'code', code, 'message', message);
end
$$;

-- Writes rows that a source reports: [{table, id, values}], where a column that is not named is not touched
-- and null clears it, or [{table, id, deleted: true}]. Counts how it went, and names the rows it rejects.
create function public.source_write(for_user uuid, rows jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  moment timestamptz;
  stamped text;
  found_out jsonb;
  pushed jsonb;
begin
  if jsonb_typeof(rows) is distinct from 'array' then
    raise exception 'rows must be an array' using errcode = '22023';
  end if;
  if jsonb_array_length(rows) > 500 then raise exception 'at most 500 rows' using errcode = '54000'; end if;
  perform private.lock_space(for_user);
  moment := clock_timestamp();
  -- Microseconds count within the millisecond: no two calls for one person have the same stamp.
  stamped := format('%s-%s-', lpad(floor(extract(epoch from moment) * 1000)::bigint::text, 15, '0'),
    lpad(to_hex(extract(microseconds from moment)::bigint % 1000), 4, '0'));
  select coalesce(jsonb_agg(private.source_change(for_user, entry, stamped) order by place), '[]') into found_out
    from jsonb_array_elements(rows) with ordinality as each (entry, place);
  pushed := private.push_batch(for_user, jsonb_path_query_array(found_out, '$[*].change'),
    private.server_milliseconds());
  return (
    with result as (
      select entry, case when said ? 'change'
          then pushed -> (count(*) filter (where said ? 'change') over (order by place) - 1)::integer
          else said end as answer
        from jsonb_array_elements(found_out) with ordinality as each (said, place)
          join jsonb_array_elements(rows) with ordinality as sent (entry, place) using (place)
    ), told as (
      select entry, answer, answer ->> 'status' as status from result
    )
    select jsonb_build_object(
      'written', count(*) filter (where status = 'ok'),
      'unchanged', count(*) filter (where status = 'unchanged'),
      'kept', count(*) filter (where status in ('kept', 'merged')),
      'rejected', coalesce(jsonb_agg(answer - 'status' || jsonb_build_object('id', entry -> 'id',
        'table', entry -> 'table')) filter (where status = 'rejected'), '[]'))
    from told
  );
end
$$;

revoke execute on function
  private.source_change(uuid, jsonb, text),
  private.source_refusal(text, text)
from public;
revoke execute on function public.source_write(uuid, jsonb) from public, anon, authenticated;
grant execute on function public.source_write(uuid, jsonb) to service_role;
