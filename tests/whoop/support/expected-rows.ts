import { mapRecords } from "../../../supabase/functions/_shared/whoop/map-records.ts";
import { noRows, type WhoopRows } from "../../../supabase/functions/_shared/whoop/rows.ts";
import {
  cycleSchema,
  readPage,
  recoverySchema,
  sleepSchema,
  workoutSchema,
} from "../../../supabase/functions/_shared/whoop/schemas.ts";
import { settleRows } from "../../../supabase/functions/_shared/whoop/settle-rows.ts";
import type { Person } from "../contract-server/person.ts";
import type { Kind } from "../contract-server/wire.ts";
import { inOrder } from "./stored-rows.ts";

/** All that WHOOP tells of a person at this moment, fitted together at once: what has to be stored in the end. */
export function expectedRows(person: Person, now: number): WhoopRows {
  const wire = (kind: Kind) =>
    JSON.parse(JSON.stringify({ records: person.records(kind).map(({ record }) => record) }));
  const mapped = mapRecords(
    {
      cycles: readPage(cycleSchema, wire("cycle"))?.records ?? [],
      sleeps: readPage(sleepSchema, wire("sleep"))?.records ?? [],
      recoveries: readPage(recoverySchema, wire("recovery"))?.records ?? [],
      workouts: readPage(workoutSchema, wire("workout"))?.records ?? [],
    },
    noRows,
    now,
  );
  return inOrder(settleRows(mapped.rows, noRows));
}
