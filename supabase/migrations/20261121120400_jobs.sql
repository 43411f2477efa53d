-- Work that a server job does later, for whatever source. A job is claimed for a time (its lease), so that
-- what a worker never finished is done by another.
create table private.job (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (char_length(kind) between 1 and 100),
  -- Only one living job of a kind has it. Null: as many as are asked for.
  unique_key text check (char_length(unique_key) <= 300),
  user_id uuid,
  payload jsonb not null check (pg_column_size(payload) <= 65536),
  run_at timestamptz not null,
  -- How often it was handed out since it last got anywhere.
  attempts integer not null default 0,
  lease uuid,
  lease_until timestamptz,
  -- Asked for again while it ran: it then runs once more, as what it read may be of before.
  next_run_at timestamptz,
  next_payload jsonb,
  last_error text check (char_length(last_error) <= 100),
  -- A dead letter: it failed too often, and is kept for the operator to read.
  dead_at timestamptz
);
create unique index job_unique on private.job (kind, unique_key) where dead_at is null;
create index job_due on private.job (run_at, id) where dead_at is null;
create index job_of_person on private.job (user_id);
create index job_dead on private.job (dead_at) where dead_at is not null;

revoke all on private.job from public, anon, authenticated, service_role;

create function public.job_enqueue(
  kind text, unique_key text, for_user uuid, payload jsonb, run_at timestamptz
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  job_id uuid;
  added boolean;
begin
  insert into private.job as j (kind, unique_key, user_id, payload, run_at)
    values (job_enqueue.kind, job_enqueue.unique_key, for_user, coalesce(job_enqueue.payload, '{}'),
      coalesce(job_enqueue.run_at, clock_timestamp()))
    on conflict (kind, unique_key) where dead_at is null do update set
      run_at = case when j.lease is null then least(j.run_at, excluded.run_at) else j.run_at end,
      next_payload = case when j.lease is null or j.next_run_at is not null then j.next_payload
        else excluded.payload end,
      next_run_at = case when j.lease is not null then least(j.next_run_at, excluded.run_at)
        else j.next_run_at end
    returning j.id, j.xmax = 0 into job_id, added;
  return jsonb_build_object('id', job_id, 'added', added);
end
$$;

-- Ends a job that failed for the last time; what was asked for meanwhile begins anew.
create function private.bury_job(job uuid) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  dead private.job;
begin
  update private.job as j set dead_at = clock_timestamp(), lease = null, lease_until = null
    where j.id = bury_job.job returning * into dead;
  if dead.next_run_at is not null then
    perform public.job_enqueue(dead.kind, dead.unique_key, dead.user_id, dead.next_payload, dead.next_run_at);
  end if;
end
$$;

-- Hands out jobs that are due, those that waited longest first and of each person at most some at a time.
-- Claims take turns: else two workers would each count a person's running jobs before the other's show.
create function public.job_claim(kinds text[], most integer, lease_seconds integer, per_user integer) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  moment timestamptz;
  lost uuid;
  handed_out jsonb;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('private.job'), 0);
  moment := clock_timestamp();
  delete from private.job as j where j.id in (
    select old.id from private.job as old where old.dead_at < moment - interval '30 days'
      limit 100 for update skip locked);
  -- Its workers never came back, eight times: it may be what ends them.
  for lost in select j.id from private.job as j
    where j.dead_at is null and j.attempts >= 8 and j.lease_until <= moment for update skip locked
  loop
    update private.job as j set last_error = 'never_finished' where j.id = lost;
    perform private.bury_job(lost);
  end loop;
  with running as (
    select j.user_id, count(*) as jobs from private.job as j
      where j.dead_at is null and j.lease_until > moment group by j.user_id
  ), due as (
    select j.id, j.run_at, j.user_id, row_number() over (partition by j.user_id order by j.run_at, j.id) as place
      from private.job as j where j.kind = any (kinds) and j.dead_at is null and j.run_at <= moment
        and (j.lease_until is null or j.lease_until <= moment)
  ), chosen as (
    select due.id from due left join running using (user_id)
      where due.user_id is null or due.place + coalesce(running.jobs, 0) <= per_user
      order by due.run_at, due.id limit most
  ), free as (
    -- Who finishes or asks for one of them at this moment keeps it until the next claim.
    select j.id from private.job as j where j.id in (select chosen.id from chosen)
      and j.dead_at is null and j.run_at <= moment and (j.lease_until is null or j.lease_until <= moment)
      for update skip locked
  ), claimed as (
    update private.job as j set attempts = j.attempts + 1, lease = gen_random_uuid(),
        lease_until = moment + make_interval(secs => lease_seconds)
      from free where j.id = free.id
      returning j.id, j.kind, j.user_id, j.payload, j.attempts, j.lease, j.run_at
  )
  select coalesce(jsonb_agg(to_jsonb(claimed) - 'run_at' order by claimed.run_at, claimed.id), '[]')
    into handed_out from claimed;
  return handed_out;
end
$$;

revoke execute on function private.bury_job(uuid) from public;
revoke execute on function
  public.job_enqueue(text, text, uuid, jsonb, timestamptz),
  public.job_claim(text[], integer, integer, integer)
from public, anon, authenticated;
grant execute on function
  public.job_enqueue(text, text, uuid, jsonb, timestamptz),
  public.job_claim(text[], integer, integer, integer)
to service_role;
