-- What clients may not reach lies in `private`: the API serves the schema `public` only.
-- No table here has row-level security. The local backend grants everything in each schema that holds
-- such a table, and these tables are kept from clients by having no grants at all.
create schema private;

revoke all on schema private from public;
-- Functions that clients call run with the caller's rights and need their helpers.
grant usage on schema private to authenticated, service_role;

-- Goes up with every change of the schema that an app of before could not live with.
create function private.schema_version() returns integer
language sql immutable set search_path = ''
return 1;

-- The oldest schema version whose apps are still served.
create function private.least_schema_version() returns integer
language sql immutable set search_path = ''
return 1;

revoke execute on function private.schema_version(), private.least_schema_version() from public;
grant execute on function private.schema_version(), private.least_schema_version()
  to authenticated, service_role;
