-- Where the project has Realtime, a space that was written to says so to its members' devices, which then
-- pull. It is a nudge and carries nothing: without it devices ask every few minutes.
create function private.nudge() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform realtime.send('{}'::jsonb, 'changed', 'space:' || new.space_id, true);
  return null;
exception when others then
  -- No write fails for want of a nudge.
  return null;
end
$$;

revoke execute on function private.nudge() from public;

do $$
begin
  if to_regprocedure('realtime.send(jsonb,text,text,boolean)') is null
    or to_regclass('realtime.messages') is null then
    return;
  end if;
  create trigger nudge after insert or update on private.space_head
    for each row when (new.seq > 0) execute function private.nudge();
  create policy "a member hears that a space changed" on realtime.messages for select to authenticated
    using (realtime.topic() in (select 'space:' || mine from private.member_spaces() as mine));
end
$$;
