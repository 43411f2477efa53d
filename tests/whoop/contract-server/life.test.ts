import { describe, expect, test } from "vitest";
import type { Instant } from "#core/time.ts";
import { createPeople, type PersonOptions } from "./people.ts";
import type { Person } from "./person.ts";
import type { Kind } from "./wire.ts";

const NOW = Date.UTC(2026, 4, 20, 20) as Instant;
const kinds: readonly Kind[] = ["cycle", "recovery", "sleep", "workout"];

function personAt(now: Instant, options: PersonOptions): Person {
  return createPeople(() => now).add(options);
}

describe("three years of a life", () => {
  const person = personAt(NOW, { seed: 1 });
  const cycles = person.records("cycle").map(({ record }) => record);
  const sleeps = person.records("sleep").map(({ record }) => record);

  test("are thousands of records, every id once", () => {
    for (const kind of kinds) {
      const keys = person.records(kind).map(({ key }) => key);
      expect(keys.length).toBeGreaterThan(700);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test("have a score where the state says so, and nowhere else", () => {
    for (const kind of kinds) {
      const records = person.records(kind).map(({ record }) => record);
      expect(
        records.filter(({ score_state, score }) => (score_state === "SCORED") !== (score !== undefined)),
      ).toEqual([]);
    }
    expect(sleeps.filter(({ score_state }) => score_state === "UNSCORABLE")).not.toEqual([]);
  });

  test("end with the one cycle that is open and has no score yet", () => {
    expect(cycles.filter(({ end }) => end === undefined)).toEqual([cycles[0]]);
    expect(cycles[0]?.score_state).toBe("PENDING_SCORE");
  });

  test("go from cycle to cycle without a gap where the band was worn", () => {
    const starts = new Set(cycles.map(({ start }) => start));
    const met = cycles.filter(({ end }) => end !== undefined && starts.has(end));
    expect(met.length).toBeGreaterThan(0.95 * cycles.length);
  });

  test("pass through summer time and journeys, UTC itself written as Z", () => {
    const zones = new Set(sleeps.map(({ timezone_offset }) => timezone_offset));
    expect([...zones]).toEqual(expect.arrayContaining(["+01:00", "+02:00", "-08:00", "+05:30", "Z"]));
    expect([...zones].filter((zone) => !/^(Z|[+-]\d\d:\d\d)$/.test(zone))).toEqual([]);
  });

  test("hold naps, in the cycle of their day", () => {
    const byId = new Map(cycles.map((cycle) => [cycle.id, cycle]));
    const naps = sleeps.filter(({ nap }) => nap);
    expect(naps.length).toBeGreaterThan(20);
    for (const { cycle_id, start } of naps) {
      expect((byId.get(cycle_id)?.start ?? "9") < start).toBe(true);
      expect(start < (byId.get(cycle_id)?.end ?? "9")).toBe(true);
    }
  });

  test("hold two cycles that start on one local date", () => {
    const dates = cycles.map(({ start, timezone_offset: zone }) => {
      const hours = zone === "Z" ? 0 : Number(zone.slice(0, 3));
      return new Date(Date.parse(start) + hours * 3_600_000).toISOString().slice(0, 10);
    });
    expect(dates.filter((date, index) => date === dates[index + 1])).not.toEqual([]);
  });

  test("lack blood oxygen and skin temperature now and then, and at first, when the band was older", () => {
    const scores = person.records("recovery").flatMap(({ record }) => record.score ?? []);
    const lacking = (field: "spo2_percentage" | "skin_temp_celsius") =>
      scores.filter((score) => score[field] === undefined).length;
    expect(scores.at(-1)).not.toHaveProperty("spo2_percentage");
    expect(scores.at(-1)?.user_calibrating).toBe(true);
    for (const field of ["spo2_percentage", "skin_temp_celsius"] as const) {
      expect(lacking(field)).toBeGreaterThan(60);
      expect(lacking(field)).toBeLessThan(0.15 * scores.length);
    }
  });

  test("hold stages that add up to the time in bed, and needs that naps only lower", () => {
    for (const { start, end, score } of sleeps) {
      if (!score) continue;
      const stages = score.stage_summary;
      const sum =
        stages.total_awake_time_milli +
        stages.total_light_sleep_time_milli +
        stages.total_slow_wave_sleep_time_milli +
        stages.total_rem_sleep_time_milli;
      expect(sum).toBe(stages.total_in_bed_time_milli);
      expect(sum).toBe(Date.parse(end) - Date.parse(start));
      expect(score.sleep_needed.need_from_recent_nap_milli).toBeLessThanOrEqual(0);
    }
  });

  test("hold cycle numbers beyond 32 bits that JSON carries whole", () => {
    expect(cycles.every(({ id }) => id > 2 ** 32 && Number.isSafeInteger(id))).toBe(true);
  });
});

test("the same seed and days make the same life, another seed another", () => {
  const sleepsOf = (seed: number) => personAt(NOW, { userId: 1, seed, days: 10 }).records("sleep");
  expect(sleepsOf(4)).toEqual(sleepsOf(4));
  expect(sleepsOf(5)).not.toEqual(sleepsOf(4));
});

test("a night is told of once it is over, and until then the day before is open", () => {
  let now = NOW;
  const person = createPeople(() => now).add({ seed: 1, days: 10 });
  const [tonight] = personAt((NOW + 86_400_000) as Instant, { seed: 1, days: 11, daysAhead: 2 })
    .records("sleep")
    .filter(({ record }) => !record.nap);
  const open = person.records("cycle")[0];
  now = ((tonight?.start ?? 0) + 3_600_000) as Instant;
  expect(person.records("cycle")[0]).toEqual(open);
  now = tonight?.appearsAt ?? now;
  const [next, closed] = person.records("cycle");
  expect(next?.record.start).toBe(tonight?.record.start);
  expect(closed?.record).toMatchObject({
    id: open?.record.id,
    end: tonight?.record.start,
    score_state: "SCORED",
  });
  expect(person.records("recovery")[0]?.record.sleep_id).toBe(tonight?.key);
});
