import type { LocalDay } from "../time.ts";
import { assignCycleDays } from "./assign-cycle-days.ts";
import type { RecordId } from "./id.ts";
import { type ImportedRecords, noRecords } from "./imported-records.ts";
import { mainSleeps } from "./main-sleep.ts";
import { settleOverlaps } from "./overlap.ts";
import type { Cycle, JournalAnswer, Recovery, Sleep, Workout } from "./whoop.ts";
import { journalAnswerId, whoopId } from "./whoop-id.ts";

/** Records that fit together, and which ones had to give way to another about the same thing. */
export interface Settled {
  readonly records: ImportedRecords;
  /** By table: the row that gave way and the row that stands for it. */
  readonly gaveWay: {
    readonly cycle: ReadonlyMap<RecordId, RecordId>;
    readonly sleep: ReadonlyMap<RecordId, RecordId>;
    readonly workout: ReadonlyMap<RecordId, RecordId>;
  };
}

/**
 * Fits incoming records to each other and to those already there: overlapping rows become one, every cycle
 * gets its day, and recoveries and journal answers follow their cycle. Settling again changes nothing.
 *
 * @param existing rows of the touched days; an incoming row of the same id adds its fields to them
 * @returns all rows of both, less those that gave way, and those that need no change as the same objects;
 * recoveries and answers of a cycle that gave way belong to the one that stands for it, under its id
 * @example settleRecords(parsed).records.cycle[0].day // "2026-01-02"
 */
export function settleRecords(incoming: ImportedRecords, existing: ImportedRecords = noRecords): Settled {
  const cycles = together(existing.cycle, incoming.cycle);
  const sleeps = together(existing.sleep, incoming.sleep);
  const workouts = together(existing.workout, incoming.workout);
  const gaveWay = {
    cycle: settleOverlaps(cycles),
    sleep: settleOverlaps(sleeps),
    workout: settleOverlaps(workouts),
  };
  const keptCycles = cycles.filter((cycle) => !gaveWay.cycle.has(cycle.id));
  const keptSleeps = sleeps.filter((sleep) => !gaveWay.sleep.has(sleep.id));
  const nights = mainSleeps(keptCycles, keptSleeps);
  const days = assignCycleDays(keptCycles, nights);
  const byId = new Map(keptCycles.map((cycle) => [cycle.id, cycle]));
  const follow = <Row extends Recovery | JournalAnswer>(
    row: Row,
    rename: (cycle: Cycle) => RecordId,
  ): Row => {
    const cycle = byId.get(gaveWay.cycle.get(row.cycleId) ?? row.cycleId);
    if (!cycle) return row;
    const day = days.get(cycle.id) ?? row.day;
    if (cycle.id === row.cycleId) return day === row.day ? row : { ...row, day };
    return { ...row, id: rename(cycle), cycleId: cycle.id, day };
  };
  const recoveries = [...existing.recovery, ...incoming.recovery].map((row) =>
    withNight(
      follow(row, (cycle) => whoopId("recovery", cycle.start)),
      nights,
    ),
  );
  const answers = [...existing.journal_answer, ...incoming.journal_answer].map((row) =>
    follow(row, (cycle) => journalAnswerId(cycle.start, row.question)),
  );
  return {
    gaveWay,
    records: {
      cycle: keptCycles.map((cycle) => onDay(cycle, days.get(cycle.id))),
      sleep: keptSleeps,
      workout: workouts.filter((workout) => !gaveWay.workout.has(workout.id)),
      recovery: together([], recoveries),
      journal_answer: together([], answers),
    },
  };
}

type Row = Cycle | Recovery | Sleep | Workout | JournalAnswer;

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

/** An old export must not open a closed cycle again, nor an unscored row take away a score. */
function finality(row: Row): number {
  const closed = "end" in row && row.end !== undefined;
  return Number(closed) * 2 + Number("scoreState" in row && row.scoreState === "scored");
}

function onDay(cycle: Cycle, day: LocalDay | undefined): Cycle {
  return day && day !== cycle.day ? { ...cycle, day } : cycle;
}

function withNight(recovery: Recovery, nights: ReadonlyMap<RecordId, Sleep>): Recovery {
  const night = nights.get(recovery.cycleId);
  return night && night.id !== recovery.sleepId ? { ...recovery, sleepId: night.id } : recovery;
}
