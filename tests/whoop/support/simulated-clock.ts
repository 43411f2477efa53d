import { openPostgres } from "../../sql/support/open-postgres.ts";
import type { TestDatabase } from "../../sql/support/test-database.ts";

const CLOCK = `
create schema simulation;
create table simulation.clock (at timestamptz not null);
insert into simulation.clock values (now());
create function simulation.clock_time() returns timestamptz language sql volatile
  return (select c.at from simulation.clock as c);
grant usage on schema simulation to public;
grant select, update on simulation.clock to public;
`;

/** A PostgreSQL whose every function goes by a clock that a test sets. */
export async function openSimulatedPostgres(): Promise<{
  readonly database: TestDatabase;
  readonly set: (at: number) => Promise<void>;
}> {
  let isFirst = true;
  const database = await openPostgres(12, (script) => {
    const adjusted = script.replaceAll("clock_timestamp()", "simulation.clock_time()");
    const before = isFirst ? CLOCK : "";
    isFirst = false;
    return before + adjusted;
  });
  return {
    database,
    set: async (at) => {
      await database.as("operator", (query) =>
        query("update simulation.clock set at = $1::text::timestamptz", [new Date(at).toISOString()]),
      );
    },
  };
}
