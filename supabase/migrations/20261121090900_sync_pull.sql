-- SQL that reads the rows of one table after the cursor ($2 seq, $3 table, $4 id) in the space $1, at most
-- $5 of them. In keyset order each table starts either at the cursor's number or after it.
create function private.page_of_table(tab private.synced_table) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return format(
    '(select t.seq, %1$L::text collate "C" as name, t.id, %2$s as record from (select t.* from public.%3$I as t
      where t.space_id = $1 and (t.seq, t.id) > (
        case when %1$L < $3 collate "C" or %1$L = $3 then $2 else $2 - 1 end,
        case when %1$L = $3 then $4 else ''ffffffff-ffff-ffff-ffff-ffffffffffff'' end
      )%4$s order by t.seq, t.id limit $5) as t)',
    -- What lost comes before what stands in its place: no reader is left with the second alone.
    case tab.name when 'lost_value' then '!lost_value' else tab.name end, tab.as_row, tab.name,
    case when tab.has_day then ' and ($6 is null or t.day >= $6)' else '' end
  );
end
$$;

-- How many rows a space has, tombstones too.
create function private.count_rows(space uuid) returns bigint
language plpgsql stable set search_path = ''
as $$
declare total bigint;
begin
  execute (
    select 'select ' || string_agg(format('(select count(*) from public.%I as t where t.space_id = $1)', name), ' + ')
    from private.synced_table
  ) into total using space;
  return total;
end
$$;

-- The rows of a space after a cursor, as one snapshot has them. `since` leaves out what lies on an earlier
-- day, for a first look; that takes a cursor of its own.
create function public.sync_pull(
  space uuid, schema_version integer, after jsonb default null, page_size integer default 1000,
  since date default null
) returns jsonb
language plpgsql stable security invoker set search_path = ''
-- Without statistics (the local backend gathers none) the planner would sort all rows for each page.
set enable_bitmapscan = off set enable_sort = off
as $$
declare
  refusal jsonb := private.refusal(schema_version);
  size integer := least(greatest(coalesce(page_size, 1000), 1), 1000);
  head bigint;
  records jsonb;
  read integer;
  latest jsonb;
begin
  if refusal is not null then return refusal; end if;
  head := private.space_seq(space);
  -- One row more than asked for tells whether there is more.
  execute (
    select 'select coalesce(jsonb_agg(record order by place) filter (where place <= $5 - 1), ''[]''),
        count(*)::integer,
        (array_agg(jsonb_build_object(''seq'', seq, ''table'', name, ''id'', id)) filter (where place = $5 - 1))[1]
      from (select *, row_number() over (order by seq, name, id) as place
        from (select * from (' || string_agg(private.page_of_table(t), ' union all ') || ') as every
          order by seq, name, id limit $5) as page) as numbered'
    from private.synced_table as t
  ) into records, read, latest using space, coalesce((after ->> 'seq')::bigint, 0),
    coalesce(after ->> 'table', '~'),
    coalesce((after ->> 'id')::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'), size + 1, since;
  return jsonb_build_object(
    'epoch', private.epoch(),
    'head', head,
    'server_time', private.server_milliseconds(),
    'schema_version', private.schema_version(),
    'least_schema_version', private.least_schema_version(),
    'rows', records,
    'cursor', case when read > size then latest else private.cursor_after(head) end,
    'more', read > size
  ) || case when after is null then jsonb_build_object('total', private.count_rows(space)) else '{}' end;
end
$$;

revoke execute on function
  private.page_of_table(private.synced_table),
  private.count_rows(uuid)
from public;
grant execute on function
  private.page_of_table(private.synced_table),
  private.count_rows(uuid)
to authenticated, service_role;
revoke execute on function public.sync_pull(uuid, integer, jsonb, integer, date) from public, anon;
grant execute on function public.sync_pull(uuid, integer, jsonb, integer, date) to authenticated, service_role;
