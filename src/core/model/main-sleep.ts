import type { RecordId } from "./id.ts";
import type { Cycle, Sleep } from "./whoop.ts";

/** An open cycle does not own sleeps that lie further ahead than this. */
const OPEN_REACH = 172_800_000;

/**
 * The night of each cycle: the longest sleep that is no nap among those whose middle lies in the cycle.
 * A cycle without one has no entry.
 *
 * @example mainSleeps([cycle], [nap, night]).get(cycle.id) // night
 */
export function mainSleeps(cycles: readonly Cycle[], sleeps: readonly Sleep[]): ReadonlyMap<RecordId, Sleep> {
  const inOrder = cycles.toSorted((a, b) => a.start - b.start);
  const nights = new Map<RecordId, Sleep>();
  for (const sleep of sleeps) {
    if (sleep.nap) continue;
    const middle = (sleep.start + sleep.end) / 2;
    const cycle = inOrder[lastStartedBy(inOrder, middle)];
    if (!cycle || middle >= (cycle.end ?? cycle.start + OPEN_REACH)) continue;
    const known = nights.get(cycle.id);
    if (!known || isLonger(sleep, known)) nights.set(cycle.id, sleep);
  }
  return nights;
}

/** How long the person slept, in milliseconds: as scored, else from end to end. */
export function sleepLength(sleep: Sleep): number {
  return sleep.asleepMin === undefined ? sleep.end - sleep.start : sleep.asleepMin * 60_000;
}

function isLonger(sleep: Sleep, known: Sleep): boolean {
  const difference = sleepLength(sleep) - sleepLength(known);
  return difference > 0 || (difference === 0 && sleep.start < known.start);
}

/** Index of the last row that started by then, −1 when none has. */
function lastStartedBy(rows: readonly Cycle[], moment: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.start ?? Number.POSITIVE_INFINITY) <= moment) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
