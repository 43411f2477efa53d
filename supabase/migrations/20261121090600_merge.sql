-- Rows and changes have the shape of the wire. A row: values (those that are not null), stamp,
-- field_stamps (absent when empty) and deleted (a tombstone's stamp). A change: values, stamp, field_stamps,
-- bases, whole, deleted; see sync_push.

-- When a column of a row was last edited; null when it never had a value.
create function private.field_stamp(record jsonb, field text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return coalesce(
    record -> 'field_stamps' ->> field,
    case when record -> 'values' ? field then record ->> 'stamp' end
  );
end
$$;

-- A value that lost is kept where a person wrote it, someone else's edit won and the two differ.
create function private.is_recordable(lost jsonb, lost_stamp text, kept jsonb, kept_stamp text)
returns boolean
language plpgsql immutable set search_path = ''
as $$
begin
  return private.is_from_person(lost_stamp)
    and private.node_of(lost_stamp) <> private.node_of(kept_stamp)
    and coalesce(lost, 'null') <> 'null'
    and lost is distinct from kept;
end
$$;

create function private.as_lost(field text, value jsonb, stamp text, kept text) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return jsonb_build_array(
    jsonb_build_object('field', field, 'value', value, 'stamp', stamp, 'kept', kept)
  );
end
$$;

create function private.highest_rank(stamps text[]) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return (select max(private.rank(stamp) collate "C") from unnest(stamps) as stamp);
end
$$;

-- What a deletion makes of a row that is not null.
create function private.merge_deletion(record jsonb, change jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
declare
  deletion text := change ->> 'deleted';
  grave jsonb := jsonb_build_object('values', '{}'::jsonb, 'stamp', record -> 'stamp', 'deleted', deletion);
  lost jsonb := '[]';
  field text;
  value jsonb;
  edited text;
begin
  if record ? 'deleted' then
    if private.rank(deletion) <= private.rank(record ->> 'deleted') collate "C" then grave := record; end if;
    return jsonb_build_object('row', grave, 'lost', lost);
  end if;
  if private.highest_rank(private.written_stamps(record)) > private.rank(deletion) collate "C" then
    return jsonb_build_object('row', record, 'lost', lost);
  end if;
  for field, value in select key, v from jsonb_each(record -> 'values') as each (key, v) order by key collate "C" loop
    edited := private.field_stamp(record, field);
    if edited is distinct from change -> 'bases' ->> field
      and private.is_recordable(value, edited, null, deletion) then
      lost := lost || private.as_lost(field, value, edited, deletion);
    end if;
  end loop;
  return jsonb_build_object('row', grave, 'lost', lost);
end
$$;

-- The stamps under which the fields of a row or a change were written.
create function private.written_stamps(version jsonb) returns text[]
language plpgsql immutable set search_path = ''
as $$
begin
  return array(
    select distinct coalesce(version -> 'field_stamps' ->> name, version ->> 'stamp')
    from jsonb_object_keys(version -> 'values' || coalesce(version -> 'field_stamps', '{}')) as name
  );
end
$$;

-- The row that a whole change brings back. All of it counts as written by its latest edit: a device that
-- never heard of the deletion would else keep its own, older values beside these for ever.
create function private.revived_row(change jsonb, deletion text, latest text) returns jsonb
language plpgsql immutable set search_path = ''
as $$
declare
  stamps jsonb := (
    select jsonb_object_agg(field.key,
      case when private.rank(field.value) > private.rank(deletion) collate "C" then field.value else latest end)
    from jsonb_each_text(change -> 'field_stamps') as field
  );
begin
  if private.rank(change ->> 'stamp') <= private.rank(deletion) collate "C" then
    change := change || jsonb_build_object('stamp', latest);
  end if;
  return private.created_row(change || jsonb_build_object('field_stamps', coalesce(stamps, '{}')));
end
$$;

-- What an edit makes of a tombstone.
create function private.merge_into_grave(record jsonb, change jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
declare
  deletion text := record ->> 'deleted';
  newest text := private.highest_rank(private.written_stamps(change));
  lost jsonb := '[]';
  field text;
  value jsonb;
  edited text;
begin
  if newest > private.rank(deletion) collate "C" then
    if coalesce((change ->> 'whole')::boolean, false) then
      return jsonb_build_object(
        'row', private.revived_row(change, deletion, substr(newest, 2)), 'lost', lost);
    end if;
    return '"incomplete"';
  end if;
  for field, value in select key, v from jsonb_each(change -> 'values') as each (key, v) order by key collate "C" loop
    edited := coalesce(change -> 'field_stamps' ->> field, change ->> 'stamp');
    if private.is_recordable(value, edited, null, deletion) then
      lost := lost || private.as_lost(field, value, edited, deletion);
    end if;
  end loop;
  return jsonb_build_object('row', record, 'lost', lost);
end
$$;

-- The row that a whole change or a deletion makes where there was none.
create function private.created_row(change jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return jsonb_build_object(
      'values', coalesce(
        (select jsonb_object_agg(key, v) from jsonb_each(change -> 'values') as each (key, v) where v <> 'null'),
        '{}'
      ),
      'stamp', coalesce(change -> 'stamp', change -> 'deleted')
    )
    || case when change ? 'deleted' then jsonb_build_object('deleted', change -> 'deleted') else '{}' end
    || case when coalesce(change -> 'field_stamps', '{}') = '{}' or change ? 'deleted' then '{}'
      else jsonb_build_object('field_stamps', change -> 'field_stamps') end;
end
$$;

-- What an edit makes of a row that is alive.
create function private.merge_fields(record jsonb, change jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
declare
  vals jsonb := record -> 'values';
  stamps jsonb := coalesce(record -> 'field_stamps', '{}');
  lost jsonb := '[]';
  field text;
  value jsonb;
  before jsonb;
  edited text;
  seen text;
begin
  for field, value in select key, v from jsonb_each(change -> 'values') as each (key, v) order by key collate "C" loop
    edited := coalesce(change -> 'field_stamps' ->> field, change ->> 'stamp');
    seen := private.field_stamp(record, field);
    before := vals -> field;
    if seen = edited then continue; end if;
    if seen is null or private.rank(edited) > private.rank(seen) collate "C" then
      if seen is distinct from change -> 'bases' ->> field
        and private.is_recordable(before, seen, value, edited) then
        lost := lost || private.as_lost(field, before, seen, edited);
      end if;
      if value = 'null' then
        vals := vals - field;
        stamps := stamps || jsonb_build_object(field, edited);
      else
        vals := vals || jsonb_build_object(field, value);
        stamps := case when edited = record ->> 'stamp' then stamps - field
          else stamps || jsonb_build_object(field, edited) end;
      end if;
    elsif private.is_recordable(value, edited, before, seen) then
      lost := lost || private.as_lost(field, value, edited, seen);
    end if;
  end loop;
  return jsonb_build_object(
    'row', record - 'field_stamps' || jsonb_build_object('values', vals)
      || case when stamps = '{}' then '{}' else jsonb_build_object('field_stamps', stamps) end,
    'lost', lost
  );
end
$$;

-- What a change makes of a row (null: there is none): {row, lost: [{field, value, stamp, kept}]}, or
-- "incomplete" when only the whole record can be stored. The TypeScript twin is held to the same cases.
create function private.merge(record jsonb, change jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return case
    when record is null then
      case when change ? 'deleted' or coalesce((change ->> 'whole')::boolean, false)
        then jsonb_build_object('row', private.created_row(change), 'lost', '[]'::jsonb)
        else '"incomplete"' end
    when change ? 'deleted' then private.merge_deletion(record, change)
    when record ? 'deleted' then private.merge_into_grave(record, change)
    else private.merge_fields(record, change)
  end;
end
$$;

revoke execute on function
  private.field_stamp(jsonb, text),
  private.is_recordable(jsonb, text, jsonb, text),
  private.as_lost(text, jsonb, text, text),
  private.highest_rank(text[]),
  private.merge_deletion(jsonb, jsonb),
  private.written_stamps(jsonb),
  private.revived_row(jsonb, text, text),
  private.merge_into_grave(jsonb, jsonb),
  private.created_row(jsonb),
  private.merge_fields(jsonb, jsonb),
  private.merge(jsonb, jsonb)
from public;
grant execute on function
  private.field_stamp(jsonb, text),
  private.is_recordable(jsonb, text, jsonb, text),
  private.as_lost(text, jsonb, text, text),
  private.highest_rank(text[]),
  private.merge_deletion(jsonb, jsonb),
  private.written_stamps(jsonb),
  private.revived_row(jsonb, text, text),
  private.merge_into_grave(jsonb, jsonb),
  private.created_row(jsonb),
  private.merge_fields(jsonb, jsonb),
  private.merge(jsonb, jsonb)
to authenticated, service_role;
