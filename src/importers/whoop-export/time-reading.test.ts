import { expect, test } from "vitest";
import type { OffsetMinutes } from "#core/time.ts";
import { decideTimeReading, type WallSpan } from "./time-reading.ts";

const HOUR = 3_600_000;
const night = Date.UTC(2026, 2, 20, 23);

/** Cycles of a day each, written under a reading of their times. */
function cycles(offsets: readonly number[], written: "local" | "utc"): WallSpan[] {
  return offsets.map((offset, i) => {
    const shift = written === "local" ? offset * 60_000 : 0;
    const start = night + i * 24 * HOUR + shift;
    return { start, end: start + 24 * HOUR, offset: offset as OffsetMinutes };
  });
}

/** Nights of eight hours that end at 07:00 by the clock of a place. */
function nights(count: number, offset: number, written: "local" | "utc"): WallSpan[] {
  return Array.from({ length: count }, (_, i) => {
    const end = Date.UTC(2026, 0, 2 + i, 7) - (written === "utc" ? offset * 60_000 : 0);
    return { start: end - 8 * HOUR, end, offset: offset as OffsetMinutes };
  });
}

test("across a change of offset ends and starts meet under one reading only, and that one is taken", () => {
  const offsets = [60, 60, 120, 120, -300, 120];
  expect(decideTimeReading(cycles(offsets, "local"), [])).toEqual({ reading: "local" });
  expect(decideTimeReading(cycles(offsets, "utc"), [])).toEqual({ reading: "utc" });
});

test("the order of the rows does not matter", () => {
  expect(decideTimeReading(cycles([60, 120, 60], "utc").toReversed(), [])).toEqual({ reading: "utc" });
});

test("when cycles speak for both the majority decides, and the dispute is told", () => {
  const spans = [...cycles([60, 120, 60, 120], "utc"), ...cycles([-300, -240], "local")];
  expect(decideTimeReading(spans, [])).toEqual({
    reading: "utc",
    warning: { code: "timeReadingDisputed", forLocal: 1, forUtc: 3 },
  });
});

test("a few chance meetings among many are no dispute", () => {
  const travels = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 60 : 120));
  const stray = cycles([-300, -240], "local");
  expect(decideTimeReading([...cycles(travels, "utc"), ...stray], [])).toEqual({ reading: "utc" });
});

test("without a change of offset the usual format is assumed, and that is told", () => {
  const spans = cycles([-480, -480, -480], "local");
  expect(decideTimeReading(spans, nights(20, -480, "local"))).toEqual({
    reading: "local",
    warning: { code: "timeReadingUnproven", by: "usualFormat" },
  });
});

test("nights that would lie at noon, and at night if read as UTC, speak for UTC", () => {
  expect(decideTimeReading(cycles([-480, -480], "utc"), nights(20, -480, "utc"))).toEqual({
    reading: "utc",
    warning: { code: "timeReadingUnproven", by: "sleepHours" },
  });
});

test("a handful of nights is not enough for that, nor is a shift worker's sleep by day", () => {
  expect(decideTimeReading([], nights(13, -480, "utc")).reading).toBe("local");
  const byDay = nights(30, 120, "local").map((one) => ({
    ...one,
    start: one.start + 9 * HOUR,
    end: (one.end ?? 0) + 9 * HOUR,
  }));
  expect(decideTimeReading([], byDay).reading).toBe("local");
});

test("where the offset is nought both readings are one, and there is nothing to tell", () => {
  expect(decideTimeReading(cycles([0, 0], "utc"), nights(20, 0, "utc"))).toEqual({ reading: "local" });
});

test("a gap between cycles proves nothing", () => {
  const [first, second] = cycles([60, 120], "local");
  const spans = [first, { ...second, start: (second?.start ?? 0) + 5 * HOUR }] as WallSpan[];
  expect(decideTimeReading(spans, []).warning).toEqual({ code: "timeReadingUnproven", by: "usualFormat" });
});
