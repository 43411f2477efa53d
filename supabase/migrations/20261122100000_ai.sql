-- What the assistant's function asks about a person's use of the model, and the answers that are kept, so that
-- the same question never costs twice. No client reaches any of it; with an account all of its rows go.

-- What was granted lately. Until a request is settled, its tokens count as `reserved`; one that never is, as
-- its function was cut off, counts so for the whole day.
create table private.ai_request (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null,
  at timestamptz not null,
  day date not null,
  model text not null,
  reserved integer not null check (reserved >= 0),
  settled boolean not null default false
);
create index on private.ai_request (user_id, at);
create index on private.ai_request (at);

-- What a person used in a day (UTC) of a model.
create table private.ai_usage (
  user_id uuid not null,
  day date not null,
  model text not null,
  requests integer not null,
  input_tokens bigint not null default 0,
  output_tokens bigint not null default 0,
  primary key (user_id, day, model)
);
create index on private.ai_usage (day);

-- An answer that is kept, or that somebody is making: then it has a lease and no text yet.
create table private.ai_answer (
  user_id uuid not null,
  key text not null check (key ~ '^[0-9a-f]{64}$'),
  lease uuid,
  answer text check (char_length(answer) <= 100000),
  model text,
  -- The end of the lease, then of the answer.
  expires_at timestamptz not null,
  primary key (user_id, key),
  constraint "an answer is made or being made" check (num_nulls(lease, answer) = 1 and num_nulls(answer, model) <> 1)
);
create index on private.ai_answer (expires_at);

revoke all on private.ai_request, private.ai_usage, private.ai_answer
  from public, anon, authenticated, service_role;

-- Forgets what no longer counts, of anybody; rows that somebody else works on are left for the next time.
create function private.tidy_ai() returns void
language plpgsql volatile set search_path = ''
as $$
declare
  moment constant timestamptz := clock_timestamp();
begin
  delete from private.ai_request where id in (
    select r.id from private.ai_request as r where r.at < moment - interval '2 days' for update skip locked);
  delete from private.ai_usage where (user_id, day, model) in (
    select u.user_id, u.day, u.model from private.ai_usage as u
      where u.day < (moment at time zone 'UTC')::date - 62 for update skip locked);
  delete from private.ai_answer where (user_id, key) in (
    select a.user_id, a.key from private.ai_answer as a where a.expires_at < moment for update skip locked);
end
$$;

-- Grants a person one more request and about as many tokens, {granted, request}; or says why not and when to
-- ask again, {granted, reason, retry_ms}. Who is refused has used nothing up.
create function public.ai_take(
  for_user uuid, with_model text, tokens integer, per_minute integer, tokens_per_day integer
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  moment timestamptz;
  today date;
  first_of_minute timestamptz;
  used bigint;
  request uuid;
begin
  perform private.lock_space(for_user);
  moment := clock_timestamp();
  today := (moment at time zone 'UTC')::date;
  select r.at into first_of_minute from private.ai_request as r
    where r.user_id = for_user and r.at > moment - interval '1 minute'
    order by r.at desc offset greatest(per_minute, 1) - 1 limit 1;
  if found then
    return private.ai_refusal('rate_limited', first_of_minute + interval '1 minute', moment);
  end if;
  -- One statement, so that a request which is being settled counts once.
  select coalesce((select sum(u.input_tokens + u.output_tokens) from private.ai_usage as u
      where u.user_id = for_user and u.day = today), 0)
    + coalesce((select sum(r.reserved) from private.ai_request as r
      where r.user_id = for_user and r.day = today and not r.settled), 0) into used;
  if used + greatest(tokens, 0) > tokens_per_day then
    return private.ai_refusal('daily_budget', (today + 1)::timestamp at time zone 'UTC', moment);
  end if;
  insert into private.ai_request (user_id, at, day, model, reserved)
    values (for_user, moment, today, with_model, greatest(tokens, 0)) returning id into request;
  insert into private.ai_usage as u (user_id, day, model, requests) values (for_user, today, with_model, 1)
    on conflict (user_id, day, model) do update set requests = u.requests + 1;
  perform private.tidy_ai();
  return jsonb_build_object('granted', true, 'request', request);
end
$$;

create function private.ai_refusal(reason text, next_at timestamptz, moment timestamptz) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return jsonb_build_object('granted', false, 'reason', reason,
    'retry_ms', greatest(100, ceil(extract(epoch from next_at - moment) * 1000)::integer));
end
$$;

-- Settles a request with what it really took. Says whether it had to be settled still.
create function public.ai_used(request uuid, input_tokens bigint, output_tokens bigint) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
declare
  settled private.ai_request;
begin
  update private.ai_request as r set settled = true where r.id = request and not r.settled returning * into settled;
  if not found then return false; end if;
  insert into private.ai_usage as u (user_id, day, model, requests, input_tokens, output_tokens)
    values (settled.user_id, settled.day, settled.model, 1, greatest(ai_used.input_tokens, 0), greatest(ai_used.output_tokens, 0))
    on conflict (user_id, day, model) do update set
      input_tokens = u.input_tokens + excluded.input_tokens, output_tokens = u.output_tokens + excluded.output_tokens;
  return true;
end
$$;

-- The answer that is kept, {kind: kept, text, model}; else the lease to make it, {kind: claimed, lease}, unless
-- somebody else has that, {kind: wait}. The lease of who was cut off ends by itself.
create function public.ai_answer_claim(for_user uuid, answer_key text, lease_seconds integer) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  moment timestamptz;
  found_answer private.ai_answer;
  new_lease constant uuid := gen_random_uuid();
begin
  perform private.lock_space(for_user);
  moment := clock_timestamp();
  select * into found_answer from private.ai_answer as a
    where a.user_id = for_user and a.key = answer_key and a.expires_at > moment;
  if found_answer.answer is not null then
    return jsonb_build_object('kind', 'kept', 'text', found_answer.answer, 'model', found_answer.model);
  elsif found_answer.lease is not null then
    return '{"kind": "wait"}';
  end if;
  insert into private.ai_answer (user_id, key, lease, expires_at)
    values (for_user, answer_key, new_lease, moment + make_interval(secs => lease_seconds))
    on conflict (user_id, key) do update
      set (lease, answer, model, expires_at) = (excluded.lease, null, null, excluded.expires_at);
  return jsonb_build_object('kind', 'claimed', 'lease', new_lease);
end
$$;

-- Keeps the answer that was made. Says whether the lease still held.
create function public.ai_answer_keep(
  for_user uuid, answer_key text, lease uuid, answer text, with_model text, keep_days integer
) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform private.lock_space(for_user);
  update private.ai_answer as a set lease = null, answer = ai_answer_keep.answer, model = with_model,
      expires_at = clock_timestamp() + make_interval(days => keep_days)
    where a.user_id = for_user and a.key = answer_key and a.lease = ai_answer_keep.lease;
  return found;
end
$$;

-- Gives a lease back: no answer came of it.
create function public.ai_answer_release(for_user uuid, answer_key text, lease uuid) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform private.lock_space(for_user);
  delete from private.ai_answer as a
    where a.user_id = for_user and a.key = answer_key and a.lease = ai_answer_release.lease;
  return found;
end
$$;

revoke execute on function
  private.tidy_ai(),
  private.ai_refusal(text, timestamptz, timestamptz)
from public;
revoke execute on function
  public.ai_take(uuid, text, integer, integer, integer),
  public.ai_used(uuid, bigint, bigint),
  public.ai_answer_claim(uuid, text, integer),
  public.ai_answer_keep(uuid, text, uuid, text, text, integer),
  public.ai_answer_release(uuid, text, uuid)
from public, anon, authenticated;
grant execute on function
  public.ai_take(uuid, text, integer, integer, integer),
  public.ai_used(uuid, bigint, bigint),
  public.ai_answer_claim(uuid, text, integer),
  public.ai_answer_keep(uuid, text, uuid, text, text, integer),
  public.ai_answer_release(uuid, text, uuid)
to service_role;

-- Where the project has a clock, what is old goes even if nobody asks anything any more.
do $$
begin
  if to_regprocedure('cron.schedule(text,text,text)') is null then return; end if;
  perform cron.schedule('tidy-ai', '23 3 * * *', 'select private.tidy_ai()');
end
$$;
