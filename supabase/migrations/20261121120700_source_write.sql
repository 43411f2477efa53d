-- What a source reports, written by a server job through the same merge and numbering as everything else.

-- Writes one row and says how it went: written; unchanged, where it says nothing new; kept, where something
-- else stands that a source does not overwrite.
create function private.write_source_row(space uuid, entry jsonb, moment text) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  tab private.synced_table;
  is_deletion constant boolean := coalesce(entry -> 'deleted' = 'true', false);
  vals jsonb := coalesce(nullif(entry -> 'values', 'null'), '{}');
  before jsonb;
  source_node text;
  edited boolean;
  answer jsonb;
  change jsonb := jsonb_build_object('table', entry -> 'table', 'id', entry -> 'id', 'values', vals);
begin
  select * into tab from private.synced_table as t
    where t.name = entry ->> 'table' and 'source' = any (t.own_columns);
  if not found then
    raise exception 'no table of a source: %', left(entry ->> 'table', 100) using errcode = '42P01';
  end if;
  if jsonb_typeof(vals) <> 'object' then raise exception 'values must be an object' using errcode = '22023'; end if;
  execute format('select %s from public.%I as t where t.space_id = $1 and t.id = $2', tab.as_row, tab.name)
    into before using space, (entry ->> 'id')::uuid;
  if is_deletion and (before is null or before ? 'deleted') then return 'unchanged'; end if;

  -- Nothing comes any more once the person has disconnected, however late a job ends.
  select p.node into source_node from private.provider as p join private.connection as c on c.provider = p.name
    where c.user_id = space and p.name = coalesce(vals ->> 'source', before #>> '{values,source}');
  if not found then raise exception 'the source is not connected' using errcode = '42501'; end if;
  -- What a person or a device took away, for doubling another row say, does not come back by itself.
  if private.node_of(before ->> 'deleted') <> source_node then return 'kept'; end if;

  change := change || jsonb_build_object('stamp', moment || source_node);
  if is_deletion then
    change := change || jsonb_build_object('values', '{}'::jsonb, 'deleted', moment || source_node);
    vals := before -> 'values';
  elsif before is null or before ? 'deleted' then
    change := change || '{"whole": true}';
  else
    select coalesce(jsonb_object_agg(field.key, field.value) filter (where not by_person.is_so), '{}'),
        coalesce(bool_or(by_person.is_so), false) into vals, edited
      from jsonb_each(vals) as field,
        lateral (values (coalesce(private.is_from_person(private.field_stamp(before, field.key)), false)))
          as by_person (is_so)
      where field.value <> coalesce(before -> 'values' -> field.key, 'null');
    if vals = '{}' then return case when edited then 'kept' else 'unchanged' end; end if;
    change := change || jsonb_build_object('values', vals);
  end if;
  -- The writer has seen all that is there, so that "ok" says that all of it was stored.
  answer := private.push_change(space, change || jsonb_build_object('bases', (
    select jsonb_object_agg(key, private.field_stamp(before, key)) from jsonb_object_keys(vals) as key
  )), private.server_milliseconds());
  return case answer ->> 'status' when 'ok' then 'written' else 'kept' end;
end
$$;

-- Writes rows in one subtransaction; where one can't be stored, in two halves, down to the one at fault.
create function private.write_source_rows(space uuid, entries jsonb, moment text) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  size constant integer := jsonb_array_length(entries);
  half constant integer := size / 2;
  entry jsonb;
  answers jsonb := '[]';
begin
  if size = 0 then return answers; end if;
  begin
    for entry in select each from jsonb_array_elements(entries) as each loop
      answers := answers || jsonb_build_object('status', private.write_source_row(space, entry, moment));
    end loop;
    return answers;
  exception when others then
    -- As in private.push_batch: what is no fault of the data passes by itself.
    if left(sqlstate, 2) <> all ('{22,23,54,P0}') and sqlstate <> all ('{42501,42703,42804,42P01}') then
      raise;
    end if;
    if size = 1 then
      return jsonb_build_array(jsonb_build_object('status', 'rejected', 'id', entries #> '{0,id}',
        'table', entries #> '{0,table}', 'code', sqlstate, 'message', left(sqlerrm, 300)));
    end if;
  end;
  return private.write_source_rows(space, jsonb_path_query_array(entries, format('$[0 to %s]', half - 1)::jsonpath), moment)
    || private.write_source_rows(space, jsonb_path_query_array(entries, format('$[%s to last]', half)::jsonpath), moment);
end
$$;

-- Writes rows that a source reports: [{table, id, values}], where a column that is not named is not touched
-- and null clears it, or [{table, id, deleted: true}].
create function public.source_write(for_user uuid, rows jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  moment timestamptz;
  answers jsonb;
begin
  if jsonb_typeof(rows) is distinct from 'array' then
    raise exception 'rows must be an array' using errcode = '22023';
  end if;
  if jsonb_array_length(rows) > 500 then raise exception 'at most 500 rows' using errcode = '54000'; end if;
  perform private.lock_space(for_user);
  -- Microseconds count within the millisecond: no two calls for one person have the same stamp.
  moment := clock_timestamp();
  answers := private.write_source_rows(for_user, rows, format('%s-%s-',
    lpad(floor(extract(epoch from moment) * 1000)::bigint::text, 15, '0'),
    lpad(to_hex(extract(microseconds from moment)::bigint % 1000), 4, '0')));
  return (
    select jsonb_build_object(
      'written', count(*) filter (where status = 'written'),
      'unchanged', count(*) filter (where status = 'unchanged'),
      'kept', count(*) filter (where status = 'kept'),
      'rejected', coalesce(jsonb_agg(answer - 'status') filter (where status = 'rejected'), '[]'))
    from jsonb_array_elements(answers) as answer, lateral (values (answer ->> 'status')) as said (status)
  );
end
$$;

revoke execute on function
  private.write_source_row(uuid, jsonb, text),
  private.write_source_rows(uuid, jsonb, text)
from public;
revoke execute on function public.source_write(uuid, jsonb) from public, anon, authenticated;
grant execute on function public.source_write(uuid, jsonb) to service_role;
