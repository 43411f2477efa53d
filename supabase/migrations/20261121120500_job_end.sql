-- How a claimed job ends. Both do nothing for a worker whose lease has gone to another.

-- Done, or with `again_at` done for now: it waits with its new payload, and its failures are forgotten.
create function public.job_finish(job uuid, lease uuid, again_at timestamptz, payload jsonb) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
declare
  mine private.job;
begin
  select * into mine from private.job as j
    where j.id = job_finish.job and j.lease = job_finish.lease and j.dead_at is null for update;
  if not found then return false; end if;
  if again_at is null and mine.next_run_at is null then
    delete from private.job as j where j.id = mine.id;
    return true;
  end if;
  update private.job as j set
    run_at = coalesce(again_at, mine.next_run_at),
    payload = case when again_at is null then mine.next_payload else coalesce(job_finish.payload, mine.payload) end,
    next_run_at = case when again_at is not null then mine.next_run_at end,
    next_payload = case when again_at is not null then mine.next_payload end,
    (attempts, lease, lease_until, last_error) = row(0, null, null, null)
    where j.id = mine.id;
  return true;
end
$$;

-- Failed: it waits until `retry_at`, or twice as long each time where none is given; the eighth is the last.
create function public.job_fail(job uuid, lease uuid, error_code text, retry_at timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  mine private.job;
begin
  update private.job as j set lease = null, lease_until = null, last_error = left(error_code, 100),
      run_at = coalesce(retry_at, clock_timestamp() + make_interval(secs => 15 * 2 ^ j.attempts))
    where j.id = job_fail.job and j.lease = job_fail.lease and j.dead_at is null
    returning * into mine;
  if mine.attempts >= 8 then
    perform private.bury_job(mine.id);
    return '{"dead": true}';
  end if;
  return '{"dead": false}';
end
$$;

revoke execute on function
  public.job_finish(uuid, uuid, timestamptz, jsonb),
  public.job_fail(uuid, uuid, text, timestamptz)
from public, anon, authenticated;
grant execute on function
  public.job_finish(uuid, uuid, timestamptz, jsonb),
  public.job_fail(uuid, uuid, text, timestamptz)
to service_role;
