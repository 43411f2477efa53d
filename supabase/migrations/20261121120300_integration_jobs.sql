-- What jobs and webhooks ask about connections, and how a connection ends.

-- Changes what a person sees of a connection. A job that outlived the connection changes nothing.
create function public.integration_mark(for_user uuid, with_provider text, changes jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform private.lock_space(for_user);
  if exists (select from private.connection as c where c.user_id = for_user and c.provider = with_provider) then
    perform private.mark_integration(for_user, with_provider, changes);
  end if;
end
$$;

create function public.integration_by_account(with_provider text, account text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select jsonb_build_object('user_id', c.user_id) from private.connection as c
    where c.provider = with_provider and c.account = integration_by_account.account
  );
end
$$;

-- People with a working connection, in pages by their id.
create function public.integration_connected(with_provider text, after uuid, page integer) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('user_id', one.user_id) order by one.user_id), '[]')
    from (
      select c.user_id from private.connection as c
      where c.provider = with_provider and c.status = 'ok' and (after is null or c.user_id > after)
      order by c.user_id limit page
    ) as one
  );
end
$$;

-- Makes tombstones of what a source's jobs alone wrote in a space: what a person edited or imported from a
-- file stays. Says how many. Like private.merge_deletion, for all rows of a table at once.
create function private.remove_written_by(space uuid, source_node text) returns integer
language plpgsql volatile set search_path = ''
as $$
declare
  moment constant text := private.stamp_of(private.server_milliseconds(), source_node);
  tab private.synced_table;
  removed integer;
  total integer := 0;
begin
  for tab in select * from private.synced_table as t where 'source' = any (t.own_columns) order by t.name loop
    execute format('update public.%I as t set deleted_stamp = $2, field_stamps = ''{}'', %s
        where t.space_id = $1 and t.deleted_stamp is null and private.node_of(t.stamp) = $3 and not exists (
          select from jsonb_each_text(t.field_stamps) as field where private.node_of(field.value) <> $3)',
      tab.name, (select string_agg(format('%I = null', own), ', ') from unnest(tab.own_columns) as own))
      using space, moment, source_node;
    get diagnostics removed = row_count;
    total := total + removed;
  end loop;
  return total;
end
$$;

-- Forgets a connection: its tokens, its open states, its jobs, and unless they are to be kept the rows that
-- came by it. Counts the rows.
create function public.integration_remove(for_user uuid, with_provider text, keep_data boolean) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  source_node constant text := (select p.node from private.provider as p where p.name = with_provider);
  removed integer := 0;
begin
  perform private.lock_space(for_user);
  delete from private.connect_state as s where s.user_id = for_user and s.provider = with_provider;
  delete from private.job as j where j.user_id = for_user and starts_with(j.kind, with_provider || '_');
  delete from private.connection as c where c.user_id = for_user and c.provider = with_provider;
  if not keep_data then removed := private.remove_written_by(for_user, source_node); end if;
  if exists (select from public.integration as t where t.space_id = for_user and t.provider = with_provider) then
    perform private.mark_integration(for_user, with_provider, '{"state": "disconnected", "last_error": null}'
      || case when keep_data then '{}' else '{"history_since": null, "history_done": false, "records": 0}' end::jsonb);
  end if;
  return jsonb_build_object('removed', removed);
end
$$;

revoke execute on function private.remove_written_by(uuid, text) from public;
revoke execute on function
  public.integration_mark(uuid, text, jsonb),
  public.integration_by_account(text, text),
  public.integration_connected(text, uuid, integer),
  public.integration_remove(uuid, text, boolean)
from public, anon, authenticated;
grant execute on function
  public.integration_mark(uuid, text, jsonb),
  public.integration_by_account(text, text),
  public.integration_connected(text, uuid, integer),
  public.integration_remove(uuid, text, boolean)
to service_role;
