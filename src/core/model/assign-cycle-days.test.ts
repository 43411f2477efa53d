import fc from "fast-check";
import { expect, test } from "vitest";
import { dayFromNumber, dayNumber, type Instant, type LocalDay, type OffsetMinutes } from "../time.ts";
import { assignCycleDays } from "./assign-cycle-days.ts";
import type { RecordId } from "./id.ts";
import { mainSleeps } from "./main-sleep.ts";
import type { Cycle, Sleep } from "./whoop.ts";

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** An instant by the wall clock: `at("2026-01-05", 7)` is 07:00 there. */
function at(day: string, hour: number, offset = 0): Instant {
  return (dayNumber(day as LocalDay) * 24 * HOUR + hour * HOUR - offset * MINUTE) as Instant;
}

function cycle(id: string, start: Instant, end: Instant | undefined, offset = 0): Cycle {
  return {
    id: id as RecordId,
    source: "whoop",
    start,
    ...(end !== undefined && { end }),
    offset: offset as OffsetMinutes,
    day: "1970-01-01" as LocalDay,
    scoreState: "scored",
  };
}

function sleep(start: Instant, end: Instant, offset = 0, nap = false): Sleep {
  return {
    id: `sleep ${start}` as RecordId,
    source: "whoop",
    start,
    end,
    offset: offset as OffsetMinutes,
    day: "1970-01-01" as LocalDay,
    nap,
    scoreState: "scored",
  };
}

function days(cycles: readonly Cycle[], sleeps: readonly Sleep[]): Record<string, string> {
  return Object.fromEntries(assignCycleDays(cycles, mainSleeps(cycles, sleeps)));
}

test("a cycle takes the day on which its main sleep ended, by the clock there", () => {
  const start = at("2026-01-04", 23, 780);
  const wake = at("2026-01-05", 7, 780);
  expect(days([cycle("a", start, at("2026-01-05", 23, 780), 780)], [sleep(start, wake, 780)])).toEqual({
    a: "2026-01-05",
  });
});

test("a nap does not decide, however long", () => {
  const start = at("2026-01-04", 23);
  const sleeps = [
    sleep(start, at("2026-01-05", 3)),
    sleep(at("2026-01-06", 1), at("2026-01-06", 8), 0, true),
  ];
  expect(days([cycle("a", start, at("2026-01-06", 9))], sleeps)).toEqual({ a: "2026-01-05" });
});

test("a cycle without sleep takes the day it started", () => {
  expect(days([cycle("a", at("2026-01-05", 1), at("2026-01-06", 0))], [])).toEqual({ a: "2026-01-05" });
});

test("of two that woke on one day the longer sleep keeps it and the earlier goes to the free day before", () => {
  const short = cycle("short", at("2026-01-05", 0), at("2026-01-05", 5));
  const long = cycle("long", at("2026-01-05", 5), at("2026-01-06", 0));
  const sleeps = [
    sleep(at("2026-01-05", 0), at("2026-01-05", 3)),
    sleep(at("2026-01-05", 5), at("2026-01-05", 12)),
  ];
  expect(days([short, long], sleeps)).toEqual({ short: "2026-01-04", long: "2026-01-05" });
});

test("the later of two goes to the free day after", () => {
  const long = cycle("long", at("2026-01-05", 0), at("2026-01-05", 17));
  const short = cycle("short", at("2026-01-05", 17), at("2026-01-06", 20));
  const sleeps = [
    sleep(at("2026-01-05", 0), at("2026-01-05", 7)),
    sleep(at("2026-01-05", 17), at("2026-01-05", 23)),
  ];
  expect(days([long, short], sleeps)).toEqual({ long: "2026-01-05", short: "2026-01-06" });
});

test("where the near side is taken and the far one free, the far one serves", () => {
  const before = cycle("before", at("2026-01-03", 23), at("2026-01-04", 23));
  const short = cycle("short", at("2026-01-05", 0), at("2026-01-05", 5));
  const long = cycle("long", at("2026-01-05", 5), at("2026-01-06", 0));
  const sleeps = [
    sleep(at("2026-01-03", 23), at("2026-01-04", 7)),
    sleep(at("2026-01-05", 0), at("2026-01-05", 3)),
    sleep(at("2026-01-05", 5), at("2026-01-05", 12)),
  ];
  expect(days([before, short, long], sleeps)).toEqual({
    before: "2026-01-04",
    short: "2026-01-06",
    long: "2026-01-05",
  });
});

test("with both neighbours taken two cycles share the day and neither is lost", () => {
  const nights = ["2026-01-04", "2026-01-05", "2026-01-06"].map((day) => sleep(at(day, 0), at(day, 7)));
  const cycles = nights.map((night, i) => cycle(`c${i}`, night.start, (night.start + 20 * HOUR) as Instant));
  const extra = cycle("extra", at("2026-01-05", 20), at("2026-01-06", 0));
  const evening = sleep(at("2026-01-05", 20), at("2026-01-05", 22));
  expect(days([...cycles, extra], [...nights, evening])).toEqual({
    c0: "2026-01-04",
    c1: "2026-01-05",
    c2: "2026-01-06",
    extra: "2026-01-05",
  });
});

test("an evening start without a recorded night goes on to the day after, which is the one meant", () => {
  const cycles = [
    cycle("slept", at("2026-01-04", 23), at("2026-01-05", 23)),
    cycle("lost", at("2026-01-05", 23), at("2026-01-06", 23)),
  ];
  expect(days(cycles, [sleep(at("2026-01-04", 23), at("2026-01-05", 7))])).toEqual({
    slept: "2026-01-05",
    lost: "2026-01-06",
  });
});

test("a date that a journey repeats is shared, and one that it skips stays empty", () => {
  // Auckland to Honolulu: two mornings of 5 January. And back: from the 7th straight to the 9th.
  const west = [
    sleep(at("2026-01-04", 23, 780), at("2026-01-05", 7, 780), 780),
    sleep(at("2026-01-04", 23, -600), at("2026-01-05", 6, -600), -600),
    sleep(at("2026-01-05", 23, -600), at("2026-01-06", 7, -600), -600),
    sleep(at("2026-01-06", 23, -600), at("2026-01-07", 7, -600), -600),
    sleep(at("2026-01-08", 23, 780), at("2026-01-09", 7, 780), 780),
  ];
  const before = sleep(at("2026-01-03", 23, 780), at("2026-01-04", 7, 780), 780);
  const nights = [before, ...west];
  const cycles = nights.map((night, i) => cycle(`c${i}`, night.start, nights[i + 1]?.start, night.offset));
  expect(Object.values(days(cycles, nights))).toEqual([
    "2026-01-04",
    "2026-01-05",
    "2026-01-05",
    "2026-01-06",
    "2026-01-07",
    "2026-01-09",
  ]);
});

const someCycles = fc
  .array(
    fc.record({
      length: fc.integer({ min: 4, max: 40 }),
      slept: fc.integer({ min: 0, max: 12 }),
      offset: fc.constantFrom(-600, -300, 0, 60, 780),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => {
    let hour = 0;
    const cycles: Cycle[] = [];
    const sleeps: Sleep[] = [];
    parts.forEach(({ length, slept, offset }, i) => {
      const start = at("2026-01-01", hour);
      hour += length;
      cycles.push(cycle(`c${i}`, start, at("2026-01-01", hour), offset));
      const end = (start + Math.min(slept, length) * HOUR) as Instant;
      if (slept > 0) sleeps.push(sleep(start, end, offset));
    });
    return { cycles, sleeps };
  });

test("every cycle gets a day, none further than a day from its own, whatever the order", () => {
  fc.assert(
    fc.property(someCycles, ({ cycles, sleeps }) => {
      const nights = mainSleeps(cycles, sleeps);
      const assigned = assignCycleDays(cycles, nights);
      expect(assigned.size).toBe(cycles.length);
      for (const one of cycles) {
        const night = nights.get(one.id);
        const local = (night ? night.end : one.start) + one.offset * MINUTE;
        const own = dayNumber(dayFromNumber(Math.floor(local / (24 * HOUR))));
        expect(Math.abs(dayNumber(assigned.get(one.id) as LocalDay) - own)).toBeLessThanOrEqual(1);
      }
      expect(assignCycleDays(cycles.toReversed(), nights)).toEqual(assigned);
    }),
  );
});

test("every day that a cycle claims keeps one: no day is lost", () => {
  fc.assert(
    fc.property(someCycles, ({ cycles, sleeps }) => {
      const nights = mainSleeps(cycles, sleeps);
      const assigned = new Set(assignCycleDays(cycles, nights).values());
      for (const one of cycles) {
        const local = (nights.get(one.id)?.end ?? one.start) + one.offset * MINUTE;
        expect(assigned.has(dayFromNumber(Math.floor(local / (24 * HOUR))))).toBe(true);
      }
    }),
  );
});
