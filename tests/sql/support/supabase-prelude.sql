-- What a Supabase project has before its first migration, as far as ours look at it: the API's roles, the
-- schema `auth`, and grants of everything to every role by default.
create role anon nologin;
create role authenticated nologin;
create role service_role nologin bypassrls;
-- Migrations run as a role that is no superuser, as on hosted projects.
create role migrator nologin bypassrls createrole;
grant anon, authenticated, service_role to migrator;

create schema auth;
create function auth.uid() returns uuid language sql stable
as $$ select nullif(current_setting('request.jwt.claims', true)::jsonb ->> 'sub', '')::uuid $$;
create table auth.users (id uuid primary key);
grant usage on schema auth to migrator;
grant all on auth.users to migrator;

do $$ begin execute format('grant create on database %I to migrator', current_database()); end $$;
grant all on schema public to migrator;
grant usage on schema public to anon, authenticated, service_role;
alter default privileges for role migrator in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges for role migrator in schema public grant all on functions to anon, authenticated, service_role;
