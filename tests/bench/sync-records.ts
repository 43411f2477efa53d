import { type DeviceNode, nextStamp, type Stamp } from "../../src/core/model/stamp.ts";
import { type Instant, type LocalDay, localDay, type OffsetMinutes } from "../../src/core/time.ts";
import type { OutboxRow } from "../../src/data/local-rows.ts";

const NODE = "0a1b2c3d" as DeviceNode;
const STEP = 6 * 3_600_000;

/** A check-in as it lies in the database. */
export interface SeededCheckIn {
  readonly id: string;
  readonly at: number;
  readonly offset: number;
  readonly day: LocalDay;
  readonly rating: number;
  readonly energy: number;
  readonly stress: number;
  readonly contexts: readonly string[];
  readonly stamp: Stamp;
}

/** What a device holds of check-ins that it has not sent: rows by store, and the clock's last stamp. */
export interface UnsentCheckIns {
  readonly node: DeviceNode;
  readonly clock: Stamp;
  readonly entries: readonly SeededCheckIn[];
  readonly outbox: readonly OutboxRow[];
}

/**
 * Check-ins without a note, four a day up to now, each logged at its own moment: so each waits as an outbox
 * row of its own, unlike an import's.
 *
 * @param bad how many of them no server takes: their rating is 9
 */
export function unsentCheckIns(count: number, now: number, bad = 0): UnsentCheckIns {
  let clock: Stamp | undefined;
  const entries = Array.from({ length: count }, (_, index): SeededCheckIn => {
    const at = now - (count - index) * STEP;
    clock = nextStamp(clock, at, NODE);
    return {
      id: crypto.randomUUID(),
      at,
      offset: 0,
      day: localDay(at as Instant, 0 as OffsetMinutes),
      rating: index < bad ? 9 : 1 + (index % 5),
      energy: 1 + (index % 4),
      stress: 1 + (index % 3),
      contexts: [],
      stamp: clock,
    };
  });
  const outbox = entries.map(({ id }): OutboxRow => ({ table: "mood_entry", id, bases: "all" }));
  if (!clock) throw new Error("There are no check-ins");
  return { node: NODE, clock, entries, outbox };
}
