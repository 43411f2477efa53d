import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { columnOf, renamed } from "#core/model/columns.ts";
import type { ImportedRecords } from "#core/model/imported-records.ts";
import type { Instant, LocalDay } from "#core/time.ts";
import { mapRecords } from "../../supabase/functions/_shared/whoop/map-records.ts";
import { noRows, type WhoopRows, whoopTables } from "../../supabase/functions/_shared/whoop/rows.ts";
import {
  cycleSchema,
  readPage,
  recoverySchema,
  sleepSchema,
  workoutSchema,
} from "../../supabase/functions/_shared/whoop/schemas.ts";
import { settleRows } from "../../supabase/functions/_shared/whoop/settle-rows.ts";
import { asFiles, now, readWell } from "../import/read-files.ts";
import { exportFiles } from "./contract-server/export-files.ts";
import { createPerson, type Person } from "./contract-server/person.ts";

/** How far a column may be from what the file says: half of the last digit that the file writes. */
const halves: Readonly<Record<string, number>> = {
  strain: 0.05,
  energy_kilojoule: 2.1,
  hrv_rmssd_ms: 0.5,
  resting_heart_rate_bpm: 0.5,
  recovery_percent: 0.5,
  spo2_percent: 0.05,
  skin_temperature_celsius: 0.05,
  respiratory_rate_rpm: 0.05,
  distance_m: 0.5,
  altitude_gain_m: 0.5,
  altitude_change_m: 0.5,
  average_heart_rate_bpm: 0.5,
  max_heart_rate_bpm: 0.5,
};
const SLACK = 1e-6;

function half(column: string): number {
  if (column.endsWith("_percent") && column !== "spo2_percent") return 0.5;
  if (column.endsWith("_min")) return 0.5;
  return halves[column] ?? 0;
}

function wireOf(person: Person, kind: "cycle" | "sleep" | "recovery" | "workout") {
  return JSON.parse(JSON.stringify({ records: person.records(kind).map(({ record }) => record) }));
}

function rowsOf(person: Person): WhoopRows {
  const pages = [
    readPage(cycleSchema, wireOf(person, "cycle")),
    readPage(sleepSchema, wireOf(person, "sleep")),
    readPage(recoverySchema, wireOf(person, "recovery")),
    readPage(workoutSchema, wireOf(person, "workout")),
  ] as const;
  for (const page of pages) expect(page?.skipped).toBe(0);
  const [cycles, sleeps, recoveries, workouts] = pages.map((page) => page?.records) as never[];
  const mapped = mapRecords(
    { cycles: cycles!, sleeps: sleeps!, recoveries: recoveries!, workouts: workouts! },
    noRows,
    now,
  );
  expect(mapped.skipped).toBe(0);
  return settleRows(mapped.rows, noRows);
}

/** Where a row of the API says something else than the row of the file, as sentences. */
function disagreements(rows: WhoopRows, records: ImportedRecords): string[] {
  return whoopTables.flatMap((table) => {
    const fromApi = new Map<string, Record<string, unknown>>(rows[table].map((row) => [row.id, { ...row }]));
    const fromFile = records[table].map((row) =>
      renamed(row as unknown as Record<string, unknown>, columnOf),
    );
    const missing = [...fromApi.keys()].filter((id) => !fromFile.some((row) => row["id"] === id));
    return [
      ...missing.map((id) => `${table} ${id} is not in the file`),
      ...fromFile.flatMap((row) => {
        const other = fromApi.get(String(row["id"]));
        if (!other) return [`${table} ${row["id"]} came not by the API`];
        return Object.entries(row)
          .filter(([column, value]) => !agrees(table, column, value, other[column], row))
          .map(
            ([column, value]) =>
              `${table} ${column}: ${JSON.stringify(value)} ≠ ${JSON.stringify(other[column])}`,
          );
      }),
    ];
  });
}

function agrees(
  table: string,
  column: string,
  value: unknown,
  other: unknown,
  row: Record<string, unknown>,
): boolean {
  // A file has no word for a score that is on its way.
  if (column === "score_state" && value !== "scored") return other === "pending" || other === "unscorable";
  if (column === "zones_ms" && Array.isArray(value) && Array.isArray(other)) {
    // Shares in whole percent of the workout, and what is left in zone 0.
    const length = Number(row["end"]) - Number(row["start"]);
    return value.every(
      (zone, index) => Math.abs(zone - other[index]) <= length * (index === 0 ? 0.026 : 0.0051),
    );
  }
  if (typeof value === "number" && typeof other === "number") {
    return Math.abs(value - other) <= half(column) + SLACK;
  }
  return table !== "" && JSON.stringify(value) === JSON.stringify(other);
}

describe("a night by the API and the same night from the export file", () => {
  test.each([1, 2, 3, 4, 5, 6])("are one row with the same values, in the life of seed %i", async (seed) => {
    const person = createPerson(
      { userId: 20_000 + seed, seed, firstDay: "2025-02-20" as LocalDay, days: 120 },
      () => now as Instant,
    );
    const { records } = await readWell(asFiles(exportFiles(person)));
    const rows = rowsOf(person);
    expect(rows.cycle.length).toBeGreaterThan(100);
    expect(disagreements(rows, records)).toEqual([]);
  });
});

describe("what the API answers", () => {
  const samples = join(import.meta.dirname, "samples");
  const published = { id: 93845, start: "2022-04-24T02:25:44.774Z", timezone_offset: "-05:00" };

  test("may lack what WHOOP calls optional, and hold more than is known", () => {
    const bare = { ...published, score_state: "PENDING_SCORE", something: { new: true } };
    const unscored = { ...published, id: 2, end: null, score: null, score_state: "UNSCORABLE" };
    const page = readPage(cycleSchema, { records: [bare, unscored], next_token: null });
    expect(page).toMatchObject({ skipped: 0, nextToken: undefined });
    expect(page?.records).toHaveLength(2);
  });

  test("loses one odd record and not the page it is on", () => {
    const scored = { ...published, score_state: "SCORED", score: { strain: 5.2 } };
    const odd = [
      { ...scored, start: "yesterday" },
      { ...scored, timezone_offset: "+25:00" },
      { ...scored, score: { strain: "5.2" } },
      { ...scored, score_state: "GUESSED" },
      { ...scored, id: "93845" },
      null,
      [],
      "cycle",
    ];
    const page = readPage(cycleSchema, { records: [...odd, scored], next_token: "next" });
    expect(page).toMatchObject({ skipped: odd.length, nextToken: "next" });
    expect(page?.records.map((one) => one.id)).toEqual([93845]);
  });

  test.each([undefined, null, "<html>", [], {}, { records: {} }])("is no page when it is %j", (body) => {
    expect(readPage(cycleSchema, body)).toBeUndefined();
  });

  test("becomes a row with WHOOP's own numbers in the units of the model", () => {
    const sleep = readPage(sleepSchema, {
      records: [JSON.parse(readFileSync(join(samples, "sleep.scored.json"), "utf8"))],
    });
    const { rows } = mapRecords({ sleeps: sleep?.records ?? [] }, noRows, now);
    expect(rows.sleep).toEqual([
      {
        id: rows.sleep[0]?.id,
        source: "whoop",
        source_id: "ecfc6a15-4661-442f-a9a4-f160dd7afae8",
        start: Date.parse("2022-04-24T02:25:44Z"),
        end: Date.parse("2022-04-24T10:25:44Z"),
        offset: -300,
        day: "2022-04-24",
        nap: false,
        score_state: "scored",
        in_bed_min: 504.546,
        asleep_min: 456.93,
        awake_min: 23.392,
        light_min: 248.431,
        slow_wave_min: 110.506,
        rem_min: 97.993,
        no_data_min: 0,
        disturbances: 12,
        cycles: 3,
        need_min: 465.737,
        debt_min: 5.871,
        respiratory_rate_rpm: 16.11328125,
        performance_percent: 98,
        consistency_percent: 90,
        efficiency_percent: 91.69533848,
      },
    ]);
  });

  test("is read in every published shape", () => {
    const schemas = {
      cycle: cycleSchema,
      recovery: recoverySchema,
      sleep: sleepSchema,
      workout: workoutSchema,
    };
    const names = readdirSync(samples).filter((name) => /^(cycle|recovery|sleep|workout)\./.test(name));
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const kind = name.split(".")[0] as keyof typeof schemas;
      const body = JSON.parse(readFileSync(join(samples, name), "utf8"));
      const page = readPage(schemas[kind], "records" in body ? body : { records: [body] });
      expect([name, page?.skipped, page?.records.length]).toEqual([name, 0, 1]);
    }
  });

  test("is left out where it can't be a measurement of a living person", () => {
    const page = readPage(cycleSchema, {
      records: [
        { ...published, end: "2022-04-24T01:00:00Z", score_state: "SCORED", score: { strain: 3 } },
        { ...published, start: "1999-04-24T01:00:00Z", score_state: "SCORED", score: { strain: 3 } },
        { ...published, id: 3, score_state: "SCORED", score: { strain: 22, average_heart_rate: 70 } },
      ],
    });
    const { rows, skipped } = mapRecords({ cycles: page?.records ?? [] }, noRows, now);
    expect(skipped).toBe(2);
    expect(rows.cycle).toMatchObject([{ source_id: "3", average_heart_rate_bpm: 70 }]);
    expect(rows.cycle[0]).not.toHaveProperty("strain");
  });
});
