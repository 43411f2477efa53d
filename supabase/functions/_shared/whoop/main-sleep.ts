import type { CycleRow, SleepRow } from "./rows.ts";

/** An open cycle does not own sleeps that lie further ahead than this. */
const OPEN_REACH = 172_800_000;

/**
 * The night of each cycle by its id: the longest sleep that is no nap and has its middle in the cycle. The
 * rule of src/core/model/main-sleep.ts.
 */
export function mainSleeps(
  cycles: readonly CycleRow[],
  sleeps: readonly SleepRow[],
): ReadonlyMap<string, SleepRow> {
  const newestFirst = cycles.toSorted((a, b) => b.start - a.start);
  const nights = new Map<string, SleepRow>();
  for (const sleep of sleeps) {
    if (sleep.nap) continue;
    const middle = (sleep.start + sleep.end) / 2;
    const cycle = newestFirst.find(({ start }) => start <= middle);
    if (!cycle || middle >= (cycle.end ?? cycle.start + OPEN_REACH)) continue;
    const known = nights.get(cycle.id);
    if (!known || isLonger(sleep, known)) nights.set(cycle.id, sleep);
  }
  return nights;
}

/** How long the person slept, in milliseconds: as scored, else from end to end. */
export function sleepLength(sleep: SleepRow): number {
  return sleep.asleep_min === undefined ? sleep.end - sleep.start : sleep.asleep_min * 60_000;
}

function isLonger(sleep: SleepRow, known: SleepRow): boolean {
  const difference = sleepLength(sleep) - sleepLength(known);
  return difference > 0 || (difference === 0 && sleep.start < known.start);
}
