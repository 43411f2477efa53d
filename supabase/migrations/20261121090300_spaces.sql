-- A space is a set of records that is synced as one: a person's private set has the person's id.
-- `seq` numbers the transactions that wrote to it. Each locks its row first and so commits before the next
-- takes a number: a reader never sees a number while a smaller one is still to come.
create table private.space_head (
  space_id uuid primary key,
  seq bigint not null,
  -- Which transaction took the number, as one transaction takes only one.
  taken_by xid8
);

-- Tells one database from another: what devices hold of another epoch's numbers says nothing here.
create table private.server_epoch (
  only_row boolean primary key default true check (only_row),
  epoch uuid not null default gen_random_uuid()
);
insert into private.server_epoch default values;

revoke all on private.space_head, private.server_epoch from public, anon, authenticated, service_role;

-- A function of standard SQL, as the caller may not be allowed into the schema `auth` at run time.
create function private.person() returns uuid
language sql stable set search_path = ''
return auth.uid();

-- The spaces whose rows the caller may read and write. Policies and functions ask here and nowhere else.
create function private.member_spaces() returns setof uuid
language plpgsql stable set search_path = ''
as $$
begin
  return next private.person();
end
$$;

-- Server jobs keep row-level security out by their role; functions that run as owner ask here.
create function private.is_server_job() returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return current_setting('role', true) = 'service_role';
end
$$;

create function private.check_member(space uuid) returns void
language plpgsql stable set search_path = ''
as $$
begin
  if private.is_server_job() then return; end if;
  if exists (select from private.member_spaces() as mine where mine = space) then return; end if;
  raise exception 'not a member of this space' using errcode = '42501';
end
$$;

-- Locks a space until the transaction ends, before it locks anything else: one order, no deadlock.
-- Returns the number of the last transaction that wrote to it.
create function private.lock_space(space uuid) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare head bigint;
begin
  perform private.check_member(space);
  insert into private.space_head (space_id, seq) values (space, 0) on conflict (space_id) do nothing;
  select h.seq into strict head from private.space_head as h where h.space_id = space for update;
  return head;
end
$$;

create function private.space_seq(space uuid) returns bigint
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.check_member(space);
  return coalesce((select h.seq from private.space_head as h where h.space_id = space), 0);
end
$$;

-- The epoch that devices compare. A restored or copied server shows by itself where it can be asked:
-- by another system identifier, or by another timeline after recovery to a point in time.
create function private.epoch() returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
  known text := (select e.epoch from private.server_epoch as e);
begin
  if has_function_privilege('pg_catalog.pg_control_system()', 'execute') then
    known := known || '-' || (select c.system_identifier from pg_catalog.pg_control_system() as c);
  end if;
  if not pg_catalog.pg_is_in_recovery() then
    known := known || '-' || left(pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_insert_lsn()), 8);
  end if;
  return known;
end
$$;

-- For the operator, after a backup was restored: `select private.renew_epochs();`
-- Every device then reads its space anew and sends again what it holds, so that nothing that was written
-- since the backup is lost as long as one device still has it. No client may call it.
create function private.renew_epochs() returns void
language sql volatile set search_path = ''
as $$ update private.server_epoch set epoch = gen_random_uuid() where only_row $$;

-- Numbers a row by the transaction that writes it, whoever writes, and holds every writer to its space.
create function private.give_seq() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
declare
  limit_stamp text := private.stamp_limit();
begin
  if tg_op = 'UPDATE' and (new.space_id, new.id) is distinct from (old.space_id, old.id) then
    raise exception 'a record stays where it is' using errcode = '42501';
  end if;
  if greatest(new.stamp, new.deleted_stamp) >= limit_stamp or (new.field_stamps <> '{}' and exists (
    select from jsonb_each_text(new.field_stamps) as field where field.value >= limit_stamp collate "C"
  )) then
    raise exception 'stamp lies in the future' using errcode = '22023';
  end if;
  select h.seq into new.seq from private.space_head as h
    where h.space_id = new.space_id and h.taken_by = pg_current_xact_id();
  if found then return new; end if;
  insert into private.space_head as h (space_id, seq, taken_by)
    values (new.space_id, 1, pg_current_xact_id())
    on conflict (space_id) do update set seq = h.seq + 1, taken_by = excluded.taken_by
    returning h.seq into new.seq;
  return new;
end
$$;

revoke execute on function
  private.person(),
  private.member_spaces(),
  private.is_server_job(),
  private.check_member(uuid),
  private.lock_space(uuid),
  private.space_seq(uuid),
  private.epoch(),
  private.renew_epochs(),
  private.give_seq()
from public;
grant execute on function
  private.person(),
  private.member_spaces(),
  private.is_server_job(),
  private.check_member(uuid),
  private.lock_space(uuid),
  private.space_seq(uuid),
  private.epoch()
to authenticated, service_role;
