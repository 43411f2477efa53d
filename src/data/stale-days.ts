import type { Stamp } from "#core/model/stamp.ts";
import { dayFromNumber, dayNumber, type LocalDay } from "#core/time.ts";
import type { FireDatabase } from "./database.ts";
import type { StaleDayRow } from "./local-rows.ts";

/** From so many days on they are marked as one run; the days between are then looked at in vain, which is cheap. */
const RUN_FROM = 20;

/** Marks days whose inputs were just written, to be scored again; inside the same transaction. */
export async function markStale(db: FireDatabase, days: ReadonlySet<LocalDay>, stamp: Stamp): Promise<void> {
  const sorted = [...days].toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return;
  const runs = sorted.length < RUN_FROM ? sorted.map((day) => [day, day] as const) : [[first, last] as const];
  await db.stale_day.bulkPut(runs.map(([day, until]) => ({ day, until, stamp })));
}

/** Every day that the marks cover, once, in order. */
export function staleDays(marks: readonly StaleDayRow[]): LocalDay[] {
  const numbers = new Set<number>();
  for (const { day, until } of marks) {
    for (let number: number = dayNumber(day); number <= dayNumber(until); number++) numbers.add(number);
  }
  return [...numbers].toSorted((a, b) => a - b).map(dayFromNumber);
}
