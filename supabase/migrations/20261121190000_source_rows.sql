-- What a source's jobs read before they write: rows that new ones have to fit to, and how far they came.

-- Until when everything that the source reported has been fetched: the next fetch begins a little before.
alter table private.connection add column reached_at timestamptz;

-- The live rows of a source about some days, by table, and which of some ids somebody else deleted: what a
-- person or a device took away has no say in how the rest fits together.
create function public.source_rows(
  for_user uuid, with_source text, first_day date, last_day date, ids uuid[]
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  source_node constant text := (select p.node from private.provider as p where p.name = with_source);
  tab private.synced_table;
  found_rows jsonb;
  away jsonb;
  answer jsonb := '{"deleted": []}';
begin
  for tab in select * from private.synced_table as t
    where t.name in ('cycle', 'recovery', 'sleep', 'workout') order by t.name
  loop
    execute format('select coalesce(jsonb_agg(%s || jsonb_build_object(''id'', t.id)), ''[]'') from public.%I as t
        where t.space_id = $1 and t.source = $2 and t.day between $3 and $4', tab.as_values, tab.name)
      into found_rows using for_user, with_source, first_day, last_day;
    execute format('select coalesce(jsonb_agg(t.id), ''[]'') from public.%I as t where t.space_id = $1
        and t.id = any ($2) and t.deleted_stamp is not null and private.node_of(t.deleted_stamp) <> $3', tab.name)
      into away using for_user, ids, source_node;
    answer := answer || jsonb_build_object(tab.name, found_rows, 'deleted', answer -> 'deleted' || away);
  end loop;
  return answer;
end
$$;

-- The live row that a source calls by its own id: {id, day}; null when there is none.
create function public.source_find(
  for_user uuid, with_source text, with_table text, with_source_id text
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  answer jsonb;
begin
  if with_table <> all ('{cycle,recovery,sleep,workout}') then
    raise exception 'no table of a source: %', left(with_table, 100) using errcode = '42P01';
  end if;
  execute format('select jsonb_build_object(''id'', t.id, ''day'', t.day) from public.%I as t
      where t.space_id = $1 and t.source = $2 and t.source_id = $3 order by t.id limit 1', with_table)
    into answer using for_user, with_source, with_source_id;
  return answer;
end
$$;

-- How far a person's history reaches: how many rows came by the source's API, and what the person sees of it.
create function public.source_progress(for_user uuid, with_source text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  rows_of_table integer;
  total integer := 0;
  name text;
begin
  foreach name in array '{cycle,recovery,sleep,workout}'::text[] loop
    execute format('select count(*) from public.%I as t
        where t.space_id = $1 and t.source = $2 and t.source_id is not null', name)
      into rows_of_table using for_user, with_source;
    total := total + rows_of_table;
  end loop;
  return (
    select jsonb_build_object('records', total, 'reached_at', c.reached_at, 'history_since', t.history_since,
        'history_done', coalesce(t.history_done, false), 'last_success_at', t.last_success_at)
      from private.connection as c join private.provider as p on p.name = c.provider
        left join public.integration as t on t.space_id = c.user_id and t.id = p.integration_id
      where c.user_id = for_user and c.provider = with_source
  );
end
$$;

-- Remembers that everything until a moment was fetched; a job that ran late takes nothing back.
create function public.source_reached(for_user uuid, with_source text, at timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  update private.connection as c set reached_at = greatest(c.reached_at, source_reached.at)
    where c.user_id = for_user and c.provider = with_source;
end
$$;

create function public.integration_count(with_provider text) returns integer
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (select count(*) from private.connection as c where c.provider = with_provider and c.status = 'ok');
end
$$;

-- Jobs of a kind that this version's workers don't know would wait for ever: they become dead letters.
create function public.job_refuse_unknown(kinds text[]) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  refused uuid;
  total integer := 0;
begin
  for refused in select j.id from private.job as j
    where j.dead_at is null and j.lease is null and j.run_at <= clock_timestamp() and j.kind <> all (kinds)
    limit 100 for update skip locked
  loop
    update private.job as j set last_error = 'unknown_kind' where j.id = refused;
    perform private.bury_job(refused);
    total := total + 1;
  end loop;
  return total;
end
$$;

revoke execute on function
  public.source_rows(uuid, text, date, date, uuid[]),
  public.source_find(uuid, text, text, text),
  public.source_progress(uuid, text),
  public.source_reached(uuid, text, timestamptz),
  public.integration_count(text),
  public.job_refuse_unknown(text[])
from public, anon, authenticated;
grant execute on function
  public.source_rows(uuid, text, date, date, uuid[]),
  public.source_find(uuid, text, text, text),
  public.source_progress(uuid, text),
  public.source_reached(uuid, text, timestamptz),
  public.integration_count(text),
  public.job_refuse_unknown(text[])
to service_role;
