-- A refresh token works once. So one asker at a time refreshes, by a lease on the connection, and the others
-- wait and then find the new tokens.

create function public.integration_tokens(for_user uuid, with_provider text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select jsonb_build_object('access_sealed', c.access_sealed, 'expires_at', c.expires_at,
      'generation', c.generation, 'account', c.account, 'status', c.status)
    from private.connection as c where c.user_id = for_user and c.provider = with_provider
  );
end
$$;

-- Who may refresh the tokens of the generation that the caller saw: the caller (claimed), nobody, since that
-- was done meanwhile (fresh), somebody else at this moment (wait), or nobody any more (gone).
create function public.integration_claim_refresh(
  for_user uuid, with_provider text, seen_generation integer, lease_seconds integer
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  found_one private.connection;
  moment timestamptz;
  given constant uuid := gen_random_uuid();
begin
  select * into found_one from private.connection as c
    where c.user_id = for_user and c.provider = with_provider for update;
  -- Read only now: the wait for the row may have been long.
  moment := clock_timestamp();
  if found_one.status is distinct from 'ok' then return '{"kind": "gone"}'; end if;
  if found_one.generation <> seen_generation then
    return jsonb_build_object('kind', 'fresh', 'access_sealed', found_one.access_sealed,
      'expires_at', found_one.expires_at, 'generation', found_one.generation);
  end if;
  if found_one.lease_until > moment then
    return jsonb_build_object('kind', 'wait', 'milliseconds',
      least(500, 1 + floor(extract(epoch from found_one.lease_until - moment) * 1000)::integer));
  end if;
  update private.connection as c
    set lease = given, lease_until = moment + make_interval(secs => lease_seconds), leases = c.leases || given
    where c.user_id = for_user and c.provider = with_provider;
  return jsonb_build_object('kind', 'claimed', 'refresh_sealed', found_one.refresh_sealed,
    'generation', found_one.generation, 'lease', given);
end
$$;

-- Stores what a refresh brought. A holder that was too slow may still store it as long as nobody else has:
-- the old token is used up, and this is then the only one that works.
create function public.integration_store_refreshed(
  for_user uuid, with_provider text, lease uuid, access_sealed text, refresh_sealed text,
  expires_at timestamptz, scopes text
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  before private.connection;
begin
  perform private.lock_space(for_user);
  select * into before from private.connection as c
    where c.user_id = for_user and c.provider = with_provider for update;
  if not found or integration_store_refreshed.lease is null
    or integration_store_refreshed.lease <> all (before.leases) then
    return jsonb_build_object('stored', false, 'generation', before.generation);
  end if;
  update private.connection as c set
    (access_sealed, refresh_sealed, expires_at, scopes, generation, status, lease, lease_until, leases) =
    (integration_store_refreshed.access_sealed, integration_store_refreshed.refresh_sealed,
      integration_store_refreshed.expires_at, integration_store_refreshed.scopes, before.generation + 1,
      'ok', null, null, '{}')
    where c.user_id = for_user and c.provider = with_provider;
  if before.status = 'broken' then
    perform private.mark_integration(for_user, with_provider, '{"state": "connected", "last_error": null}');
  end if;
  return jsonb_build_object('stored', true, 'generation', before.generation + 1);
end
$$;

-- A refresh that brought nothing. Dead: the source will never take this token again, and the person is told.
-- What is said under a lease that is no longer the latest changes nothing: another holder knows better.
create function public.integration_refresh_failed(
  for_user uuid, with_provider text, lease uuid, dead boolean, error_code text
) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform private.lock_space(for_user);
  update private.connection as c
    set lease = null, lease_until = null, leases = array_remove(c.leases, c.lease),
      status = case when dead then 'broken' else c.status end
    where c.user_id = for_user and c.provider = with_provider and c.lease = integration_refresh_failed.lease;
  if found and dead then
    perform private.mark_integration(for_user, with_provider,
      jsonb_build_object('state', 'broken', 'last_error', left(error_code, 100)));
  end if;
end
$$;

revoke execute on function
  public.integration_tokens(uuid, text),
  public.integration_claim_refresh(uuid, text, integer, integer),
  public.integration_store_refreshed(uuid, text, uuid, text, text, timestamptz, text),
  public.integration_refresh_failed(uuid, text, uuid, boolean, text)
from public, anon, authenticated;
grant execute on function
  public.integration_tokens(uuid, text),
  public.integration_claim_refresh(uuid, text, integer, integer),
  public.integration_store_refreshed(uuid, text, uuid, text, text, timestamptz, text),
  public.integration_refresh_failed(uuid, text, uuid, boolean, text)
to service_role;
