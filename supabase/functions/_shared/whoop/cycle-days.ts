import { addDays, localDay } from "./local-day.ts";
import { sleepLength } from "./main-sleep.ts";
import type { CycleRow, SleepRow } from "./rows.ts";

interface Claim {
  readonly cycle: CycleRow;
  readonly day: string;
  readonly sleepLength: number;
}

/**
 * The day that each cycle stands for, by its id: that of waking, or of its start without a night; of several
 * that claim one day the longest night keeps it and another moves to a free neighbour. The rule of
 * src/core/model/assign-cycle-days.ts.
 */
export function assignCycleDays(
  cycles: readonly CycleRow[],
  nights: ReadonlyMap<string, SleepRow>,
): ReadonlyMap<string, string> {
  const keepers = new Map<string, Claim>();
  const claims = cycles.map((cycle) => claimOf(cycle, nights.get(cycle.id))).sort(byStart);
  for (const claim of claims) {
    const keeper = keepers.get(claim.day);
    if (!keeper || claim.sleepLength > keeper.sleepLength) keepers.set(claim.day, claim);
  }
  const taken = new Set(keepers.keys());
  const days = new Map<string, string>();
  for (const claim of claims) {
    const keeper = keepers.get(claim.day);
    if (!keeper || keeper === claim) {
      days.set(claim.cycle.id, claim.day);
      continue;
    }
    const ownSide = claim.cycle.start < keeper.cycle.start ? -1 : 1;
    const neighbours = [addDays(claim.day, ownSide), addDays(claim.day, -ownSide)];
    const day = neighbours.find((neighbour) => !taken.has(neighbour)) ?? claim.day;
    taken.add(day);
    days.set(claim.cycle.id, day);
  }
  return days;
}

function claimOf(cycle: CycleRow, night: SleepRow | undefined): Claim {
  return night
    ? { cycle, day: localDay(night.end, night.offset), sleepLength: sleepLength(night) }
    : { cycle, day: localDay(cycle.start, cycle.offset), sleepLength: 0 };
}

function byStart(left: Claim, right: Claim): number {
  return left.cycle.start - right.cycle.start || (left.cycle.id < right.cycle.id ? -1 : 1);
}
