-- Where the project has pg_cron and pg_net, the database itself calls the function that works jobs off. The
-- project's address and the function's secret are read from the vault at each call, so that both can be
-- changed; without them nothing is called.
create function private.tick() returns void
language plpgsql volatile set search_path = ''
as $$
declare
  address text;
  secret text;
begin
  if not exists (
    select from private.job as j where j.dead_at is null and j.run_at <= clock_timestamp()
      and (j.lease_until is null or j.lease_until <= clock_timestamp())
  ) then
    return;
  end if;
  select s.decrypted_secret into address from vault.decrypted_secrets as s where s.name = 'project_url';
  select s.decrypted_secret into secret from vault.decrypted_secrets as s where s.name = 'job_secret';
  if address is null or secret is null then return; end if;
  perform net.http_post(
    url := rtrim(address, '/') || '/functions/v1/jobs-tick',
    headers := jsonb_build_object('authorization', 'Bearer ' || secret, 'content-type', 'application/json'),
    body := '{}'::jsonb,
    timeout_milliseconds := 30000);
end
$$;

revoke execute on function private.tick() from public;

do $$
declare
  offered constant text[] := array(select name from pg_catalog.pg_available_extensions);
begin
  if '{pg_cron,pg_net}' <@ offered then
    begin
      create extension if not exists pg_cron with schema pg_catalog;
      create extension if not exists pg_net with schema extensions;
    exception when others then
      -- Offered and yet not to be had, as where pg_cron is not preloaded: then something else has to tick.
      raise warning 'no pg_cron and pg_net: %', sqlerrm;
    end;
  end if;
  if to_regprocedure('cron.schedule(text,text,text)') is null or to_regclass('vault.decrypted_secrets') is null
    or not exists (select from pg_catalog.pg_namespace where nspname = 'net') then
    return;
  end if;
  -- The secret stands in no request log of the database, and the log of runs does not grow for ever.
  perform cron.schedule('jobs-tick', '10 seconds', 'select private.tick()');
  perform cron.schedule('forget-cron-runs', '17 3 * * *',
    'delete from cron.job_run_details where end_time < now() - interval ''7 days''');
end
$$;
