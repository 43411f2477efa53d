-- What a person is expected to report next; scores of older models have none.
alter table public.daily_score
  add column coming_reports jsonb check (jsonb_typeof(coming_reports) = 'object');

select private.make_synced('daily_score');
