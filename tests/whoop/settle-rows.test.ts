import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnOf, renamed } from "#core/model/columns.ts";
import { noRecords } from "#core/model/imported-records.ts";
import { metrics } from "#core/model/metric.ts";
import { settleRecords } from "#core/model/settle-records.ts";
import type { Cycle, Recovery, Sleep, Workout } from "#core/model/whoop.ts";
import { whoopId as coreId } from "#core/model/whoop-id.ts";
import { type Instant, localDay, type OffsetMinutes } from "#core/time.ts";
import { ranges as fileRanges } from "#importers/whoop-export/value-ranges.ts";
import { ranges } from "../../supabase/functions/_shared/whoop/ranges.ts";
import type { WhoopRows } from "../../supabase/functions/_shared/whoop/rows.ts";
import { settleRows } from "../../supabase/functions/_shared/whoop/settle-rows.ts";
import { whoopId } from "../../supabase/functions/_shared/whoop/whoop-id.ts";

const SEED = Date.now() % 1_000_000;
const HOUR = 3_600_000;
const BEGIN = Date.UTC(2025, 2, 25);

/** Odd lives: sleeps and cycles of any length anywhere within ten days, so that they overlap and contend. */
const span = fc.record({
  from: fc.integer({ min: 0, max: 240 }),
  hours: fc.integer({ min: 1, max: 30 }),
  offset: fc.constantFrom(-300, 0, 120, 180),
  scored: fc.boolean(),
});
const life = fc.record({
  cycles: fc.array(fc.record({ span, isOpen: fc.boolean() }), { maxLength: 12 }),
  sleeps: fc.array(
    fc.record({ span, nap: fc.boolean(), asleepMin: fc.option(fc.integer({ min: 10, max: 700 })) }),
    { maxLength: 14 },
  ),
  workouts: fc.array(span, { maxLength: 5 }),
});
type Life = typeof life extends fc.Arbitrary<infer Value> ? Value : never;

function recordsOf(made: Life) {
  const at = (drawn: Life["workouts"][number]) => ({
    start: (BEGIN + drawn.from * HOUR) as Instant,
    end: (BEGIN + (drawn.from + drawn.hours) * HOUR) as Instant,
    offset: drawn.offset as OffsetMinutes,
    source: "whoop" as const,
    scoreState: drawn.scored ? ("scored" as const) : ("unscorable" as const),
  });
  const once = <Row extends { id: string }>(rows: Row[]) => [
    ...new Map(rows.map((row) => [row.id, row])).values(),
  ];
  const cycle = once(
    made.cycles.map(({ span: drawn, isOpen }): Cycle => {
      const { end, ...rest } = at(drawn);
      const day = localDay(rest.start, rest.offset);
      return { ...rest, ...(!isOpen && { end }), id: coreId("cycle", rest.start), day };
    }),
  );
  const sleep = once(
    made.sleeps.map(({ span: drawn, nap, asleepMin }): Sleep => {
      const row = at(drawn);
      const day = localDay(row.end, row.offset);
      return { ...row, id: coreId("sleep", row.start), day, nap, ...(asleepMin !== null && { asleepMin }) };
    }),
  );
  const workout = once(
    made.workouts.map((drawn): Workout => {
      const row = at(drawn);
      return {
        ...row,
        id: coreId("workout", row.start),
        day: localDay(row.start, row.offset),
        sport: "Running",
      };
    }),
  );
  const recovery = cycle.map(
    (row): Recovery => ({
      id: coreId("recovery", row.start),
      source: "whoop",
      cycleId: row.id,
      day: row.day,
      scoreState: "scored",
      recoveryPercent: 60,
    }),
  );
  return { ...noRecords, cycle, sleep, workout, recovery };
}

function asRows(records: ReturnType<typeof recordsOf>): WhoopRows {
  const { cycle, sleep, workout, recovery } = records;
  const rows = Object.entries({ cycle, sleep, workout, recovery }).map(([table, list]) => [
    table,
    list.map((row) => renamed(row as unknown as Record<string, unknown>, columnOf)),
  ]);
  return Object.fromEntries(rows) as WhoopRows;
}

const sorted = (rows: WhoopRows) =>
  Object.fromEntries(
    Object.entries(rows).map(([table, list]) => [
      table,
      (list as { id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );

describe("server and devices fit records together alike", () => {
  test("whatever overlaps, claims the same day, or came before", () => {
    fc.assert(
      fc.property(life, life, (incoming, existing) => {
        const [news, olds] = [recordsOf(incoming), recordsOf(existing)];
        const { records } = settleRecords(news, olds);
        expect(sorted(settleRows(asRows(news), asRows(olds)))).toEqual(
          sorted(asRows({ ...noRecords, ...records } as ReturnType<typeof recordsOf>)),
        );
      }),
      { numRuns: 400, seed: SEED },
    );
  });

  test("and give them the same ids", () => {
    const starts = fc.integer({ min: Date.UTC(2012, 0), max: Date.UTC(2040, 0) });
    fc.assert(
      fc.property(starts, fc.constantFrom("cycle", "sleep", "workout", "recovery"), (start, table) => {
        expect(whoopId(table, start)).toBe(coreId(table, start as Instant));
      }),
      { seed: SEED },
    );
  });

  test("and take the same values for measurements", () => {
    expect(ranges).toMatchObject({
      strain: fileRanges.strain,
      heartRate: fileRanges.heartRate,
      energyKilojoule: fileRanges.kilocalories.map((value) => value * 4.184),
      minutesOfDay: fileRanges.minutesOfDay,
      percent: fileRanges.percent,
      distanceM: fileRanges.distanceM,
      altitudeM: fileRanges.altitudeM,
      restingHeartRate: metrics.restingHeartRate.range,
      hrvRmssd: metrics.hrvRmssd.range,
      spo2: metrics.spo2.range,
      skinTemperature: metrics.skinTemperature.range,
      respiratoryRate: metrics.respiratoryRate.range,
    });
  });
});
