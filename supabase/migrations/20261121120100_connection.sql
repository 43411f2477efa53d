-- What is needed to ask a source for a person's data. Tokens are sealed before they come here, with a key
-- that the database never has, and a token that is not sealed is refused.
create domain private.sealed as text
  check (value ~ '^k[0-9]{1,9}\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{22,}$' and char_length(value) <= 8192);

create table private.connection (
  user_id uuid not null,
  provider text not null references private.provider,
  -- The person's id at the source. It belongs to one person here, or events would reach the wrong one.
  account text not null check (char_length(account) between 1 and 200),
  access_sealed private.sealed not null,
  refresh_sealed private.sealed not null,
  expires_at timestamptz not null,
  scopes text not null check (char_length(scopes) <= 1000),
  -- Counts the pairs of tokens, so that two askers know whether they mean the same one.
  generation integer not null,
  status text not null default 'ok' check (status in ('ok', 'broken')),
  -- Who may refresh now. All who were given a lease in this generation may still bring the new tokens: the
  -- source gives them to one of them only, and a refresh token that was used up is never to be lost.
  lease uuid,
  lease_until timestamptz,
  leases uuid[] not null default '{}',
  primary key (user_id, provider),
  unique (provider, account)
);

-- A person who was sent to a source to agree. Only a hash of the state is here: who reads it can't come back
-- in the person's name.
create table private.connect_state (
  state_hash text primary key check (state_hash ~ '^[0-9a-f]{64}$'),
  user_id uuid not null,
  provider text not null references private.provider,
  return_to text not null check (char_length(return_to) <= 1000),
  begun_at timestamptz not null,
  expires_at timestamptz not null
);
create index connect_state_of_person on private.connect_state (user_id, provider, begun_at);

revoke all on private.connection, private.connect_state from public, anon, authenticated, service_role;

create function public.integration_begin(
  for_user uuid, with_provider text, state_hash text, return_to text, valid_seconds integer
) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  moment constant timestamptz := clock_timestamp();
begin
  perform private.lock_space(for_user);
  insert into private.connect_state (state_hash, user_id, provider, return_to, begun_at, expires_at)
    values (integration_begin.state_hash, for_user, with_provider, integration_begin.return_to, moment,
      moment + make_interval(secs => valid_seconds));
  -- Who presses the button again and again leaves five open doors at most.
  delete from private.connect_state as s where s.user_id = for_user and (s.expires_at <= moment
    or s.state_hash not in (
      select latest.state_hash from private.connect_state as latest
        where latest.user_id = for_user and latest.provider = s.provider
        order by latest.begun_at desc, latest.state_hash limit 5));
end
$$;

-- Uses a state up. Null: unknown, used already, or too late.
create function public.integration_take_state(with_provider text, state_hash text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  taken private.connect_state;
begin
  delete from private.connect_state as s
    where s.state_hash = integration_take_state.state_hash and s.provider = with_provider
    returning * into taken;
  return case when taken.expires_at > clock_timestamp()
    then jsonb_build_object('user_id', taken.user_id, 'return_to', taken.return_to) end;
end
$$;

create function public.integration_connect(
  for_user uuid, with_provider text, account text, access_sealed text, refresh_sealed text,
  expires_at timestamptz, scopes text
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  before private.connection;
  made private.connection;
begin
  perform private.lock_space(for_user);
  select * into before from private.connection as c
    where c.user_id = for_user and c.provider = with_provider for update;
  begin
    -- Another account: nothing of what was reached with the one before holds for it.
    delete from private.connection as c
      where c.user_id = for_user and c.provider = with_provider and c.account <> integration_connect.account;
    insert into private.connection as c
        (user_id, provider, account, access_sealed, refresh_sealed, expires_at, scopes, generation)
      values (for_user, with_provider, integration_connect.account, integration_connect.access_sealed,
        integration_connect.refresh_sealed, integration_connect.expires_at, integration_connect.scopes,
        coalesce(before.generation, 0) + 1)
      on conflict (user_id, provider) do update set
        (account, access_sealed, refresh_sealed, expires_at, scopes, generation, status, lease, lease_until, leases) =
        (excluded.account, excluded.access_sealed, excluded.refresh_sealed, excluded.expires_at, excluded.scopes,
          excluded.generation, 'ok', null, null, '{}')
      returning * into made;
  exception when unique_violation then
    return '{"error": "account_taken"}';
  end;
  perform private.mark_integration(for_user, with_provider,
    jsonb_build_object('state', 'connected', 'connected_at', private.server_milliseconds(), 'last_error', null)
    -- Who only mends a connection keeps what was reached with it.
    || case when before.account is distinct from made.account
      then '{"history_since": null, "history_done": false, "last_success_at": null, "records": 0}' else '{}' end::jsonb);
  return jsonb_build_object('generation', made.generation);
end
$$;

revoke execute on function
  public.integration_begin(uuid, text, text, text, integer),
  public.integration_take_state(text, text),
  public.integration_connect(uuid, text, text, text, text, timestamptz, text)
from public, anon, authenticated;
grant execute on function
  public.integration_begin(uuid, text, text, text, integer),
  public.integration_take_state(text, text),
  public.integration_connect(uuid, text, text, text, text, timestamptz, text)
to service_role;
