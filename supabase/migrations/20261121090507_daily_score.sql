-- All that was concluded about one day, kept with the version of the model that concluded it.
create table public.daily_score (
  space_id uuid not null,
  id uuid not null,
  stamp public.stamp not null,
  field_stamps jsonb not null default '{}',
  deleted_stamp public.stamp,
  seq bigint not null,
  day date,
  model_version text check (char_length(model_version) <= 100),
  strain jsonb check (jsonb_typeof(strain) = 'object'),
  sustained jsonb check (jsonb_typeof(sustained) = 'object'),
  trend jsonb check (jsonb_typeof(trend) = 'object'),
  forecast jsonb check (jsonb_typeof(forecast) = 'object'),
  primary key (space_id, id),
  constraint "a live record is complete"
    check (deleted_stamp is not null or num_nulls(day, model_version, strain, sustained, trend, forecast) = 0)
);

select private.make_synced('daily_score');
