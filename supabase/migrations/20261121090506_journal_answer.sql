-- A yes or no to one of WHOOP's journal questions, for the day of waking.
create table public.journal_answer (
  space_id uuid not null,
  id uuid not null,
  stamp public.stamp not null,
  field_stamps jsonb not null default '{}',
  deleted_stamp public.stamp,
  seq bigint not null,
  source text check (char_length(source) <= 40),
  cycle_id uuid,
  day date,
  question text check (char_length(question) <= 10000),
  yes boolean,
  note text check (char_length(note) <= 100000),
  primary key (space_id, id),
  constraint "a live record is complete"
    check (deleted_stamp is not null or num_nulls(source, cycle_id, day, question, yes) = 0)
);

select private.make_synced('journal_answer');
