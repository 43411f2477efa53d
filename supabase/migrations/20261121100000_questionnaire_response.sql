-- A questionnaire that was answered to its end: the answers and what they amount to.
create table public.questionnaire_response (
  space_id uuid not null,
  id uuid not null,
  stamp public.stamp not null,
  field_stamps jsonb not null default '{}',
  deleted_stamp public.stamp,
  seq bigint not null,
  at public.instant,
  "offset" smallint check ("offset" between -840 and 840),
  day date,
  -- Not a list of names: an app that brings another instrument needs no other server.
  instrument text check (char_length(instrument) between 1 and 100),
  version text check (char_length(version) between 1 and 100),
  language text check (char_length(language) between 1 and 40),
  answers jsonb,
  scores jsonb,
  primary key (space_id, id),
  constraint "a live record is complete" check (
    deleted_stamp is not null
    or num_nulls(at, "offset", day, instrument, version, language, answers, scores) = 0
  ),
  constraint "answers are numbers by item" check (
    jsonb_typeof(answers) = 'object' and pg_column_size(answers) <= 16384
    and not answers @? '$.* ? (@.type() != "number" || @ < 0 || @ > 100)'
  ),
  constraint "scores are numbers by subscale" check (
    jsonb_typeof(scores) = 'object' and pg_column_size(scores) <= 16384
    and not scores @? '$.* ? (@.type() != "number" || @ < 0 || @ > 100)'
  )
);

select private.make_synced('questionnaire_response');
