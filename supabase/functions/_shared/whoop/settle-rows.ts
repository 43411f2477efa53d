import { assignCycleDays } from "./cycle-days.ts";
import { mainSleeps } from "./main-sleep.ts";
import { settleOverlaps } from "./overlap.ts";
import type { CycleRow, RecoveryRow, SleepRow, WhoopRows } from "./rows.ts";
import { whoopId } from "./whoop-id.ts";

/**
 * Fits rows of the API to those that are there: overlapping rows become one, every cycle gets its day, and
 * recoveries follow their cycle and night. The rule of src/core/model/settle-records.ts.
 *
 * @returns all rows of both, less those that gave way; those that need no change as the same objects
 */
export function settleRows(incoming: WhoopRows, existing: WhoopRows): WhoopRows {
  const cycles = stand(together(existing.cycle, incoming.cycle));
  const sleeps = stand(together(existing.sleep, incoming.sleep));
  const workouts = stand(together(existing.workout, incoming.workout));
  const nights = mainSleeps(cycles.kept, sleeps.kept);
  const days = assignCycleDays(cycles.kept, nights);
  const byId = new Map(cycles.kept.map((cycle) => [cycle.id, cycle]));
  const followed = [...existing.recovery, ...incoming.recovery].map((row) => {
    const cycle = byId.get(cycles.gaveWay.get(row.cycle_id) ?? row.cycle_id);
    return withNight(cycle ? follow(row, cycle, days.get(cycle.id) ?? row.day) : row, nights);
  });
  return {
    cycle: cycles.kept.map((cycle) => onDay(cycle, days.get(cycle.id))),
    sleep: sleeps.kept,
    workout: workouts.kept,
    recovery: together([], followed),
  };
}

type Row = WhoopRows[keyof WhoopRows][number];

/** Rows of both, one an id: what comes later adds its fields, unless the earlier one is more final. */
function together<Kind extends Row>(earlier: readonly Kind[], later: readonly Kind[]): Kind[] {
  const rows = new Map(earlier.map((row) => [row.id, row]));
  for (const row of later) {
    const known = rows.get(row.id);
    if (!known) rows.set(row.id, row);
    else if (finality(row) >= finality(known)) rows.set(row.id, { ...known, ...row });
    else rows.set(row.id, { ...row, ...known });
  }
  return [...rows.values()];
}

/** A row without a score takes none away, and a closed cycle does not open again. */
function finality(row: Row): number {
  const closed = "end" in row && row.end !== undefined;
  return Number(closed) * 2 + Number(row.score_state === "scored");
}

/** Less the rows that gave way, whose id at WHOOP the row that stands for them takes over. */
function stand<Kind extends WhoopRows["cycle" | "sleep" | "workout"][number]>(rows: readonly Kind[]) {
  const gaveWay = settleOverlaps(rows);
  const sourceIds = new Map<string, string>();
  for (const row of rows) {
    const winner = gaveWay.get(row.id);
    if (winner !== undefined && row.source_id !== undefined) sourceIds.set(winner, row.source_id);
  }
  const kept = rows
    .filter((row) => !gaveWay.has(row.id))
    .map((row) => {
      const inherited = row.source_id === undefined ? sourceIds.get(row.id) : undefined;
      return inherited === undefined ? row : { ...row, source_id: inherited };
    });
  return { gaveWay, kept };
}

function follow(row: RecoveryRow, cycle: CycleRow, day: string): RecoveryRow {
  if (cycle.id === row.cycle_id) return day === row.day ? row : { ...row, day };
  return { ...row, id: whoopId("recovery", cycle.start), cycle_id: cycle.id, day };
}

function onDay(cycle: CycleRow, day: string | undefined): CycleRow {
  return day && day !== cycle.day ? { ...cycle, day } : cycle;
}

function withNight(recovery: RecoveryRow, nights: ReadonlyMap<string, SleepRow>): RecoveryRow {
  const night = nights.get(recovery.cycle_id);
  return night && night.id !== recovery.sleep_id ? { ...recovery, sleep_id: night.id } : recovery;
}
