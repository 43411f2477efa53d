-- How a person's connection to a source stands, for the person to see. The server writes it; it holds no secret.
create table public.integration (
  space_id uuid not null,
  id uuid not null,
  stamp public.stamp not null,
  field_stamps jsonb not null default '{}',
  deleted_stamp public.stamp,
  seq bigint not null,
  provider text check (char_length(provider) <= 40),
  state text check (state in ('connected', 'broken', 'disconnected')),
  connected_at public.instant,
  -- How far back rows reach so far; null before the first page has come.
  history_since public.instant,
  history_done boolean,
  last_success_at public.instant,
  last_error text check (char_length(last_error) <= 100),
  records integer check (records >= 0),
  primary key (space_id, id),
  constraint "a live record is complete"
    check (deleted_stamp is not null or num_nulls(provider, state, history_done, records) = 0)
);

select private.make_synced('integration');

-- The sources that server jobs read. A new one is a row here.
create table private.provider (
  name text primary key,
  -- sourceRecordId("integration", "server", name) of the app; core PostgreSQL has no SHA-1 to derive it.
  integration_id uuid not null,
  -- In whose name jobs write what the source reports: from 8 on, so that it gives way to the person.
  node text not null unique check (node ~ '^[89a-f][0-9a-f]{7}$')
);

insert into private.provider values ('whoop', '1c934181-4e92-5683-94c2-1734183c294f', 'f0000001');

revoke all on private.provider from public, anon, authenticated, service_role;

-- Changes fields of the row that a person sees, where they differ. Nothing outranks the server here: it alone
-- knows how a connection stands, whatever a restored backup or a device says.
create function private.mark_integration(space uuid, with_provider text, changes jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  moment constant text := private.stamp_of(private.server_milliseconds(), 'ffffffff');
  tab private.synced_table;
  record_id uuid;
  before jsonb;
  is_live boolean;
  vals jsonb;
  changed jsonb;
begin
  perform private.lock_space(space);
  select * into strict tab from private.synced_table where name = 'integration';
  select integration_id into record_id from private.provider where name = with_provider;
  if not found then raise exception 'no provider %', left(with_provider, 100) using errcode = '22023'; end if;
  if changes - array_remove(tab.own_columns, 'provider') <> '{}' then
    raise exception 'no such field of an integration' using errcode = '42703';
  end if;
  execute format('select %s from public.integration as t where t.space_id = $1 and t.id = $2', tab.as_row)
    into before using space, record_id;
  is_live := before is not null and not before ? 'deleted';
  vals := case when is_live then before -> 'values'
    else jsonb_build_object('provider', with_provider, 'state', 'disconnected', 'history_done', false, 'records', 0) end;
  select coalesce(jsonb_object_agg(key, moment), '{}') into changed from jsonb_each(changes) as change
    where change.value <> coalesce(vals -> change.key, 'null');
  if is_live and changed = '{}' then return; end if;
  execute format('insert into public.integration (space_id, id, stamp, field_stamps, %1$s)
      select $1, $2, $3, $4, %1$s from jsonb_populate_record(null::public.integration, $5)
    on conflict (space_id, id) do update set (stamp, field_stamps, deleted_stamp, %1$s) =
      (select $3, $4, null, %1$s from jsonb_populate_record(null::public.integration, $5))', tab.column_list)
    using space, record_id, case when is_live then before ->> 'stamp' else moment end,
      case when is_live then coalesce(before -> 'field_stamps', '{}') || changed else '{}' end, vals || changes;
end
$$;

revoke execute on function private.mark_integration(uuid, text, jsonb) from public;
