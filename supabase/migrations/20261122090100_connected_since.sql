-- Who is connected, with when something last came from the source: who had news just now needs no sweep.
create or replace function public.integration_connected(with_provider text, after uuid, page integer) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (
    select coalesce(jsonb_agg(to_jsonb(one) order by one.user_id), '[]')
    from (
      select c.user_id, t.last_success_at
      from private.connection as c
      join private.provider as p on p.name = c.provider
      left join public.integration as t on t.space_id = c.user_id and t.id = p.integration_id
      where c.provider = with_provider and c.status = 'ok' and (after is null or c.user_id > after)
      order by c.user_id limit page
    ) as one
  );
end
$$;
