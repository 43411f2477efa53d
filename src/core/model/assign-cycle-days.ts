import { addDays, type LocalDay, localDay } from "../time.ts";
import type { RecordId } from "./id.ts";
import { sleepLength } from "./main-sleep.ts";
import type { Cycle, Sleep } from "./whoop.ts";

interface Claim {
  readonly cycle: Cycle;
  readonly day: LocalDay;
  readonly sleepLength: number;
}

/**
 * Which day of the person's calendar each cycle stands for: the day on which its main sleep ended, and
 * without sleep the day it started. Of cycles that claim one day the one with the longest main sleep keeps
 * it; another moves to the neighbouring day if that is free, its own side first, and else shares the day
 * (dayValues then counts only one of them). Every cycle gets a day, in whatever order they come.
 *
 * @param nights the main sleep by cycle id, see mainSleeps
 * @example assignCycleDays([short, long], nights) // both woke on the 5th, the 4th was free:
 * // Map { short → "2026-01-04", long → "2026-01-05" }
 */
export function assignCycleDays(
  cycles: readonly Cycle[],
  nights: ReadonlyMap<RecordId, Sleep>,
): ReadonlyMap<RecordId, LocalDay> {
  const keepers = new Map<LocalDay, Claim>();
  const claims = cycles.map((cycle) => claimOf(cycle, nights.get(cycle.id))).sort(byStart);
  for (const claim of claims) {
    const keeper = keepers.get(claim.day);
    if (!keeper || claim.sleepLength > keeper.sleepLength) keepers.set(claim.day, claim);
  }
  const taken = new Set(keepers.keys());
  const days = new Map<RecordId, LocalDay>();
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

function claimOf(cycle: Cycle, night: Sleep | undefined): Claim {
  return night
    ? { cycle, day: localDay(night.end, night.offset), sleepLength: sleepLength(night) }
    : { cycle, day: localDay(cycle.start, cycle.offset), sleepLength: 0 };
}

function byStart(left: Claim, right: Claim): number {
  return left.cycle.start - right.cycle.start || (left.cycle.id < right.cycle.id ? -1 : 1);
}
