import type { CycleRow, RecoveryRow, SleepRow, WhoopRows } from "./rows.ts";
import type { ApiCycle, ApiRecovery, ApiSleep, ApiWorkout } from "./schemas.ts";
import { toCycle } from "./to-cycle.ts";
import { toRecovery } from "./to-recovery.ts";
import { toSleep } from "./to-sleep.ts";
import { toWorkout } from "./to-workout.ts";

/** What the API told. */
export interface ApiRecords {
  readonly cycles?: readonly ApiCycle[];
  readonly sleeps?: readonly ApiSleep[];
  readonly recoveries?: readonly ApiRecovery[];
  readonly workouts?: readonly ApiWorkout[];
}

/** Rows of what could be read. */
export interface Mapped {
  readonly rows: WhoopRows;
  readonly skipped: number;
}

/**
 * Records as rows. A record that can't be right is left out and counted.
 *
 * @param known rows that are stored: a recovery names a cycle and a sleep that may have come before
 */
export function mapRecords(
  { cycles = [], sleeps = [], recoveries = [], workouts = [] }: ApiRecords,
  known: Pick<WhoopRows, "cycle" | "sleep">,
  now: number,
): Mapped {
  const cycle = readable(cycles.map((one) => toCycle(one, now)));
  const sleep = readable(sleeps.map((one) => toSleep(one, now)));
  const workout = readable(workouts.map((one) => toWorkout(one, now)));
  const cycleOf = bySourceId<CycleRow>([...known.cycle, ...cycle]);
  const sleepOf = bySourceId<SleepRow>([...known.sleep, ...sleep]);
  const recovery = recoveries.flatMap((one): RecoveryRow[] => {
    const its = cycleOf.get(String(one.cycle_id));
    return its ? [toRecovery(one, its, sleepOf.get(one.sleep_id))] : [];
  });
  const told = cycles.length + sleeps.length + workouts.length + recoveries.length;
  const read = cycle.length + sleep.length + workout.length + recovery.length;
  return { rows: { cycle, sleep, workout, recovery }, skipped: told - read };
}

/** Recoveries of cycles that are neither among the records nor known. */
export function cyclesMissing(records: ApiRecords, known: Pick<WhoopRows, "cycle">): number[] {
  const have = new Set([
    ...known.cycle.map((row) => row.source_id),
    ...(records.cycles ?? []).map((one) => String(one.id)),
  ]);
  const named = new Set((records.recoveries ?? []).map((one) => one.cycle_id));
  return [...named].filter((id) => !have.has(String(id)));
}

function readable<Row>(read: readonly (Row | string)[]): Row[] {
  return read.filter((one): one is Row => typeof one !== "string");
}

function bySourceId<Row extends { readonly source_id?: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.flatMap((row) => (row.source_id === undefined ? [] : [[row.source_id, row]])));
}
