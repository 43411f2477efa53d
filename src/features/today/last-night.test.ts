import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Metric } from "#core/model/metric.ts";
import type { DayNumber } from "#core/time.ts";
import { lastNight, nightMetrics } from "./last-night.ts";

const DAYS = 68;

/** Series that end today, from values by how many days ago. */
function series(byMetric: Partial<Record<Metric, (daysAgo: number) => number>>) {
  return Object.fromEntries(
    Object.entries(byMetric).map(([metric, at]) => [
      metric,
      {
        first: 0 as DayNumber,
        values: Float64Array.from({ length: DAYS }, (_, index) => at(DAYS - 1 - index)),
      },
    ]),
  );
}

/** A heart rate that walks evenly from 50 to 59 and back to 50. */
const steady = (daysAgo: number) => 50 + (daysAgo % 10);
const none = () => Number.NaN;

describe("the night that Today shows", () => {
  it("is last night, beside the days before it", () => {
    const night = lastNight(series({ restingHeartRate: (ago) => (ago === 0 ? 70 : steady(ago)) }), 0);
    if (night.kind !== "night") throw new Error(night.kind);
    expect(night.nightsAgo).toBe(0);
    const heart = night.values.find((value) => value.metric === "restingHeartRate");
    expect(heart?.value).toBe(70);
    if (heart?.usual.kind !== "range") throw new Error("no range");
    // Last night itself is no part of what is usual.
    expect(heart.usual.range.max).toBe(59);
    expect(heart.usual.range.min).toBe(50);
  });

  it("says which metric was not measured", () => {
    const night = lastNight(series({ restingHeartRate: steady, recovery: none }), 0);
    if (night.kind !== "night") throw new Error(night.kind);
    expect(night.values.map((value) => value.value !== undefined)).toEqual([false, false, true, false]);
  });

  it("is an earlier one while last night has not arrived, up to a week", () => {
    const since = (first: number) => (ago: number) => (ago < first ? Number.NaN : steady(ago));
    expect(lastNight(series({ asleep: since(2) }), 2)).toMatchObject({ kind: "night", nightsAgo: 2 });
    expect(lastNight(series({ asleep: since(7) }), 7)).toMatchObject({ kind: "night", nightsAgo: 7 });
    expect(lastNight(series({ asleep: since(8) }), 8)).toEqual({ kind: "stale", daysAgo: 8 });
  });

  it("tells nights long ago from nights that never were", () => {
    expect(lastNight(series({ asleep: none }), 400)).toEqual({ kind: "stale", daysAgo: 400 });
    expect(lastNight(series({ asleep: none }), undefined)).toEqual({ kind: "never" });
  });

  it("has no usual from a handful of nights", () => {
    const night = lastNight(series({ asleep: (ago) => (ago < 5 ? 400 : Number.NaN) }), 0);
    if (night.kind !== "night") throw new Error(night.kind);
    expect(night.values.find((value) => value.metric === "asleep")?.usual).toMatchObject({
      kind: "tooFew",
      known: 4,
    });
  });
});

it("whatever is missing, what is shown is a number within or beyond a real range", () => {
  const value = fc.oneof(fc.constant(Number.NaN), fc.double({ min: 30, max: 90, noNaN: true }));
  const column = fc.array(value, { minLength: DAYS, maxLength: DAYS });
  fc.assert(
    fc.property(fc.array(column, { minLength: 4, maxLength: 4 }), (columns) => {
      const given = Object.fromEntries(
        nightMetrics.map((metric, i) => [metric, (ago: number) => columns[i]?.[DAYS - 1 - ago] ?? 0]),
      );
      const night = lastNight(series(given), 0);
      if (night.kind !== "night") return;
      expect(night.values.some((one) => one.value !== undefined)).toBe(true);
      for (const { value: shown, usual } of night.values) {
        expect(shown).not.toBeNaN();
        if (usual.kind === "tooFew") continue;
        const { min, low, high, max } = usual.range;
        expect([min, low, high, max]).toEqual([min, low, high, max].toSorted((a, b) => a - b));
      }
    }),
  );
});
