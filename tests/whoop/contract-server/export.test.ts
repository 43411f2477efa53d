import { describe, expect, test } from "vitest";
import { liveSampleLife } from "#core/sample/persona.ts";
import { seeded } from "#core/sample/seeded.ts";
import type { Instant, LocalDay } from "#core/time.ts";
import { asFiles, readWell } from "../../import/read-files.ts";
import { exportFiles } from "./export-files.ts";
import { createPeople } from "./people.ts";

const NOW = Date.UTC(2026, 4, 20, 20) as Instant;
const life = { seed: 1, firstDay: "2026-02-01" as LocalDay, days: 109 };

function person() {
  return createPeople(() => NOW).add({ ...life, daysAhead: 0 });
}

describe("the export file of a person", () => {
  test("is read by the importer without a complaint, with a row for each record that the API tells", async () => {
    const one = person();
    const { records, preview } = await readWell(asFiles(exportFiles(one)));
    expect(preview).toMatchObject({ source: "whoop", timeReading: "local", warnings: [] });
    expect(records.cycle).toHaveLength(one.records("cycle").length);
    expect(records.sleep).toHaveLength(one.records("sleep").length);
    expect(records.workout).toHaveLength(one.records("workout").length);
    expect(records.recovery).toHaveLength(one.records("recovery").length);
    expect(records.journal_answer.length).toBeGreaterThan(500);
  });

  test("rounds what the API tells to the life that both were made from", async () => {
    const { records } = await readWell(asFiles(exportFiles(person())));
    const truth = liveSampleLife({ ...life, random: seeded(life.seed) }).records;
    // The sensor could not measure these two each night; see life-records.
    const measured = (rows: typeof truth.recovery) =>
      rows.map(({ spo2Percent: _spo2, skinTemperatureCelsius: _skin, ...rest }) => rest);
    const sorted = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
      rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(sorted(records.cycle)).toEqual(sorted(truth.cycle));
    expect(sorted(records.sleep)).toEqual(sorted(truth.sleep));
    expect(sorted(records.workout)).toEqual(sorted(truth.workout));
    expect(sorted(measured(records.recovery))).toEqual(sorted(measured(truth.recovery)));
  });

  test("follows what happened to the records since", async () => {
    const one = person();
    const [recovery] = one.records("recovery");
    one.update("recovery", recovery?.key ?? "", { score: { recovery_score: 7 } });
    one.remove("workout", one.records("workout")[0]?.key ?? "");
    const { records } = await readWell(asFiles(exportFiles(one)));
    expect(records.workout).toHaveLength(one.records("workout").length);
    expect(records.recovery.map(({ recoveryPercent }) => recoveryPercent)).toContain(7);
  });
});
