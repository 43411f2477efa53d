-- How many requests a source may still be asked, by all functions together. Counted in slots of real time, and
-- one more slot than the span has: in no minute and no day of any clock are there more than allowed.
create table private.request_budget (
  provider text primary key references private.provider,
  -- What the source itself said was left, until when. Requests granted since are taken off.
  reported_left integer,
  reported_until timestamptz
);

create table private.request_slot (
  provider text not null references private.provider,
  -- 5 seconds for what a minute allows, 3600 for a day.
  seconds integer not null,
  slot bigint not null,
  used integer not null,
  primary key (provider, seconds, slot)
);

-- People who asked: what they used in a minute, and since when they wait their turn.
create table private.request_person (
  provider text not null references private.provider,
  user_id uuid not null,
  minute bigint not null,
  used integer not null default 0,
  waiting_since timestamptz,
  -- The allowance a minute they wait for. Who may use more of it, for an event say, does not queue behind those
  -- who wait for less, for years of history say.
  allowed integer not null default 0,
  wanted integer not null default 0,
  due_at timestamptz not null,
  primary key (provider, user_id)
);

revoke all on private.request_budget, private.request_slot, private.request_person
  from public, anon, authenticated, service_role;

-- What is left of an allowance in the latest slots, and when the oldest requests among them stop to count.
create function private.requests_left(
  with_provider text, slot_seconds integer, slots integer, allowed integer, moment timestamptz,
  out free integer, out more_at timestamptz
)
language plpgsql stable set search_path = ''
as $$
begin
  select allowed - coalesce(sum(s.used), 0), to_timestamp((min(s.slot) + slots) * slot_seconds)
    into free, more_at
    from private.request_slot as s where s.provider = with_provider and s.seconds = slot_seconds
      and s.slot > floor(extract(epoch from moment) / slot_seconds)::bigint - slots;
end
$$;

-- Grants a person's job as many requests as it wants or fewer; none, and when to ask again, while the budget
-- is used up or kept for people who wait longer.
create function public.request_take(
  with_provider text, wanted integer, per_minute integer, per_day integer, for_user uuid, per_user_minute integer
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  moment timestamptz;
  this_minute bigint;
  budget private.request_budget;
  person private.request_person;
  of_minute record;
  of_day record;
  own integer;
  ahead integer;
  free integer;
  next_at timestamptz;
begin
  insert into private.request_budget (provider) values (with_provider) on conflict (provider) do nothing;
  select * into strict budget from private.request_budget as b where b.provider = with_provider for update;
  moment := clock_timestamp();
  this_minute := floor(extract(epoch from moment) / 60)::bigint;
  insert into private.request_person as p (provider, user_id, minute, due_at)
    values (with_provider, for_user, this_minute, moment)
    on conflict (provider, user_id) do update set minute = this_minute,
      used = case when p.minute = this_minute then p.used else 0 end
    returning * into person;
  own := least(greatest(wanted, 1), per_user_minute - person.used);
  if own <= 0 then
    return private.answer_take(0, to_timestamp((this_minute + 1) * 60), moment);
  end if;

  of_minute := private.requests_left(with_provider, 5, 13, per_minute, moment);
  of_day := private.requests_left(with_provider, 3600, 25, per_day, moment);
  free := least(of_minute.free, of_day.free, case when budget.reported_until > moment then budget.reported_left end);
  -- Whoever is 75 seconds late, and so may never come back, holds up nobody, and yet keeps the place.
  select coalesce(sum(p.wanted), 0) into ahead from private.request_person as p
    where p.provider = with_provider and p.user_id <> for_user and p.due_at > moment - interval '75 seconds'
      and p.allowed >= per_minute and p.waiting_since < coalesce(person.waiting_since, moment);
  if free > ahead then
    own := least(own, free - ahead);
    perform private.count_requests(with_provider, for_user, own, moment);
    return private.answer_take(own, moment, moment);
  end if;

  next_at := greatest(
    case when of_minute.free <= ahead then coalesce(of_minute.more_at, moment) end,
    case when of_day.free <= ahead then coalesce(of_day.more_at, moment) end,
    case when budget.reported_until > moment and budget.reported_left <= ahead then budget.reported_until end
  ) + make_interval(secs => 65 * (ahead / greatest(per_minute, 1)));
  next_at := least(next_at, moment + interval '1 hour');
  update private.request_person as p
    set waiting_since = coalesce(p.waiting_since, moment), allowed = per_minute, wanted = own, due_at = next_at
    where p.provider = with_provider and p.user_id = for_user;
  return private.answer_take(0, next_at, moment);
end
$$;

create function private.answer_take(granted integer, next_at timestamptz, moment timestamptz) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return jsonb_build_object('granted', granted, 'retry_ms',
    case when granted > 0 then 0 else greatest(100, ceil(extract(epoch from next_at - moment) * 1000)::integer) end);
end
$$;

-- Books requests that were granted, and drops what no longer counts. The caller holds the budget's lock.
create function private.count_requests(
  with_provider text, for_user uuid, granted integer, moment timestamptz
) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  insert into private.request_slot as s (provider, seconds, slot, used)
    select with_provider, each, floor(extract(epoch from moment) / each)::bigint, granted
      from unnest('{5,3600}'::integer[]) as each
    on conflict (provider, seconds, slot) do update set used = s.used + excluded.used;
  update private.request_budget as b set reported_left = b.reported_left - granted where b.provider = with_provider;
  update private.request_person as p
    set used = p.used + granted, waiting_since = null, wanted = 0, due_at = moment
    where p.provider = with_provider and p.user_id = for_user;
  delete from private.request_slot as s
    where s.provider = with_provider and s.slot < floor(extract(epoch from moment) / s.seconds)::bigint - 25;
  delete from private.request_person as p
    where p.provider = with_provider and p.due_at < moment - interval '1 day';
end
$$;

-- What the source said of its own count. It only ever narrows: answers overtake each other, and what was
-- granted meanwhile is in none of them.
create function public.request_reported(with_provider text, remaining integer, reset_seconds integer) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  moment constant timestamptz := clock_timestamp();
begin
  insert into private.request_budget as b (provider, reported_left, reported_until)
    values (with_provider, remaining, moment + make_interval(secs => least(reset_seconds, 86400)))
    on conflict (provider) do update set
      (reported_left, reported_until) = (excluded.reported_left, excluded.reported_until)
      where b.reported_until is null or b.reported_until <= moment or excluded.reported_left < b.reported_left;
end
$$;

revoke execute on function
  private.requests_left(text, integer, integer, integer, timestamptz),
  private.answer_take(integer, timestamptz, timestamptz),
  private.count_requests(text, uuid, integer, timestamptz)
from public;
revoke execute on function
  public.request_take(text, integer, integer, integer, uuid, integer),
  public.request_reported(text, integer, integer)
from public, anon, authenticated;
grant execute on function
  public.request_take(text, integer, integer, integer, uuid, integer),
  public.request_reported(text, integer, integer)
to service_role;
