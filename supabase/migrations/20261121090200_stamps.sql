-- When a field was edited: 15 digits of milliseconds since 1970, 4 hex digits of a counter and 8 of the
-- device or source. Equal width and bytewise order make the later stamp the greater text.
create domain public.stamp as text collate "C"
  check (value ~ '^[0-9]{15}-[0-9a-f]{4}-[0-9a-f]{8}$');

-- A moment: milliseconds since 1970-01-01T00:00Z, within what a JavaScript Date can hold.
create domain public.instant as bigint
  check (value between -8640000000000000 and 8640000000000000);

-- Helpers are plpgsql: a pinned search_path keeps SQL functions from being inlined, and calling them then
-- costs ten times as much.
create function private.is_stamp(candidate text) returns boolean
language plpgsql immutable set search_path = ''
as $$
begin
  return coalesce(candidate ~ '^[0-9]{15}-[0-9a-f]{4}-[0-9a-f]{8}$', false);
end
$$;

create function private.node_of(stamp text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return right(stamp, 8);
end
$$;

-- A person's edit, by a node that starts with 0 to 7; sources (imports, server jobs) have 8 to f.
create function private.is_from_person(stamp text) returns boolean
language plpgsql immutable set search_path = ''
as $$
begin
  return substr(stamp, 22, 1) < '8' collate "C";
end
$$;

-- What decides between two stamps: the higher rank wins, so that no source overwrites a person's edit.
create function private.rank(stamp text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return (case when private.is_from_person(stamp) then '1' else '0' end || stamp) collate "C";
end
$$;

create function private.server_milliseconds() returns bigint
language plpgsql volatile set search_path = ''
as $$
begin
  return floor(extract(epoch from clock_timestamp()) * 1000)::bigint;
end
$$;

-- A stamp of a moment with the counter at 0, in the name of a node.
create function private.stamp_of(milliseconds bigint, node text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return lpad(milliseconds::text, 15, '0') || '-0000-' || node;
end
$$;

-- The stamp from which on a clock counts as wrong: ten minutes ahead of the server.
create function private.stamp_limit() returns text
language plpgsql volatile set search_path = ''
as $$
begin
  return private.stamp_of(private.server_milliseconds() + 600000, '00000000') collate "C";
end
$$;

-- Whether this can be the field stamps of a row: an object of columns and stamps.
create function private.are_field_stamps(candidate jsonb, columns text[]) returns boolean
language plpgsql immutable set search_path = ''
as $$
begin
  return candidate = '{}' or (
    jsonb_typeof(candidate) = 'object'
    and candidate - columns = '{}'
    and not exists (select from jsonb_each_text(candidate) as field where not private.is_stamp(field.value))
  );
end
$$;

revoke execute on function
  private.is_stamp(text),
  private.node_of(text),
  private.is_from_person(text),
  private.rank(text),
  private.server_milliseconds(),
  private.stamp_of(bigint, text),
  private.stamp_limit(),
  private.are_field_stamps(jsonb, text[])
from public;
grant execute on function
  private.is_stamp(text),
  private.node_of(text),
  private.is_from_person(text),
  private.rank(text),
  private.server_milliseconds(),
  private.stamp_of(bigint, text),
  private.stamp_limit(),
  private.are_field_stamps(jsonb, text[])
to authenticated, service_role;
