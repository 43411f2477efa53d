-- Events that a source delivered, so that a repeated delivery does nothing. What one said is not kept here.
create table private.webhook_event (
  provider text not null references private.provider,
  event_key text not null check (char_length(event_key) between 1 and 300),
  received_at timestamptz not null,
  primary key (provider, event_key)
);
create index webhook_event_age on private.webhook_event (received_at);

revoke all on private.webhook_event from public, anon, authenticated, service_role;

-- Takes an event in once a week: enqueues what it asks for where somebody has that account.
create function public.webhook_receive(
  with_provider text, event_key text, account text, payload jsonb
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  moment constant timestamptz := clock_timestamp();
  event constant jsonb := jsonb_build_object('type', left(payload ->> 'type', 100), 'id', left(payload ->> 'id', 100));
  person uuid;
begin
  delete from private.webhook_event as e where (e.provider, e.event_key) in (
    select old.provider, old.event_key from private.webhook_event as old
      where old.received_at < moment - interval '7 days' limit 100 for update skip locked);
  insert into private.webhook_event as e (provider, event_key, received_at)
    values (with_provider, webhook_receive.event_key, moment) on conflict do nothing;
  if not found then return '{"fresh": false, "user_id": null}'; end if;
  select c.user_id into person from private.connection as c
    where c.provider = with_provider and c.account = webhook_receive.account;
  if found then
    perform public.job_enqueue(with_provider || '_event',
      concat_ws(':', person, event ->> 'type', event ->> 'id'), person, event, moment);
  end if;
  return jsonb_build_object('fresh', true, 'user_id', person);
end
$$;

revoke execute on function public.webhook_receive(text, text, text, jsonb) from public, anon, authenticated;
grant execute on function public.webhook_receive(text, text, text, jsonb) to service_role;
