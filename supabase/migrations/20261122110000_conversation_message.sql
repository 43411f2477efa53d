-- A question to the assistant, or an answer. It is its owner's alone: where rows are one day shared with a team,
-- by a copy into the team's space or by a policy that looks across spaces, this table must stay out, whatever
-- the person consents to for other data. It lies in the space of the person only, and has no column to share by.
create table public.conversation_message (
  space_id uuid not null,
  id uuid not null,
  stamp public.stamp not null,
  field_stamps jsonb not null default '{}',
  deleted_stamp public.stamp,
  seq bigint not null,
  conversation uuid,
  at public.instant,
  role text check (role in ('person', 'assistant')),
  text text check (char_length(text) <= 8000),
  citations jsonb,
  language text check (char_length(language) between 1 and 40),
  answers uuid,
  -- Not a list of names: an app that brings another writer needs no other server.
  answered_by text check (char_length(answered_by) between 1 and 40),
  model text check (char_length(model) between 1 and 200),
  state text check (char_length(state) between 1 and 40),
  primary key (space_id, id),
  constraint "a live record is complete" check (
    deleted_stamp is not null or num_nulls(conversation, at, role, text, citations, language, state) = 0
  ),
  constraint "citations are a list of numbers with their days"
    check (jsonb_typeof(citations) = 'array' and pg_column_size(citations) <= 65536)
);

select private.make_synced('conversation_message');
