import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { liveSampleLife } from "#core/sample/persona.ts";
import { seeded } from "#core/sample/seeded.ts";
import type { LocalDay } from "#core/time.ts";
import { columnOrder, type ExportVariant, generateWhoopExport } from "../fixtures/whoop-export.ts";
import { asFile, asFiles, byId, readWell } from "./read-files.ts";

/** A spring with the change to summer time. */
const spring = { firstDay: "2025-03-01" as LocalDay, days: 100 };
const usual = generateWhoopExport({ seed: 1, ...spring });

const lifeOf = fc.record({
  seed: fc.integer(),
  firstDay: fc
    .date({ min: new Date("2015-06-01"), max: new Date("2026-08-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as LocalDay),
  days: fc.integer({ min: 2, max: 30 }),
});

describe("what an export was made from is what is read", () => {
  test("from a ZIP", async () => {
    const { records, preview } = await readWell([asFile("my_whoop_data.zip", usual.zip)]);
    expect(byId(records)).toEqual(byId(usual.truth.records));
    expect(preview).toMatchObject({ source: "whoop", timeReading: "local", language: "en", warnings: [] });
    expect(preview.files.map((file) => [file.kind, file.rows === file.accepted])).toEqual([
      ["cycles", true],
      ["sleeps", true],
      ["workouts", true],
      ["journal", true],
    ]);
  });

  test("from loose files, whatever they are called", async () => {
    const files = Object.values(usual.files).map((text, i) => asFile(`download (${i}).csv`, text));
    expect(byId((await readWell(files.toReversed())).records)).toEqual(byId(usual.truth.records));
  });

  test("for any life, language, line break, set of columns and reading of times", async () => {
    const variants = fc.record({
      columns: fc.constantFrom<NonNullable<ExportVariant["columns"]>>(
        "usual",
        "2022",
        "noGps",
        "oldWorkouts",
      ),
      lineBreak: fc.constantFrom<"\n" | "\r\n">("\n", "\r\n"),
    });
    await fc.assert(
      fc.asyncProperty(lifeOf, variants, fc.constantFrom("en", "es"), async (life, variant, language) => {
        const made = generateWhoopExport({ ...life, variant, language });
        const { records } = await readWell(asFiles(made.files));
        expect(byId(records)).toEqual(byId(made.truth.records));
      }),
      { numRuns: 25 },
    );
  });

  test("with times in UTC, found out by where cycles meet", async () => {
    const made = generateWhoopExport({ seed: 2, ...spring, variant: { times: "utc" } });
    const { records, preview } = await readWell([asFile("a.zip", made.zip)]);
    expect(preview).toMatchObject({ timeReading: "utc", warnings: [] });
    expect(byId(records)).toEqual(byId(made.truth.records));
  });

  test("in Spanish, with Spanish file names", async () => {
    const made = generateWhoopExport({ seed: 1, ...spring, language: "es" });
    expect(Object.keys(made.files)).toContain("sueño.csv");
    const { records, preview } = await readWell([asFile("mis_datos.zip", made.zip)]);
    expect(preview).toMatchObject({ language: "es", warnings: [] });
    expect(byId(records)).toEqual(byId(made.truth.records));
  });
});

describe("the shape of the files does not matter", () => {
  test("folders in the ZIP, and what a Mac adds to one", async () => {
    const packed = Object.entries(usual.files).map(([name, text]) => [`my_whoop/csv/${name}`, strToU8(text)]);
    const zip = zipSync({
      ...Object.fromEntries(packed),
      "__MACOSX/my_whoop/csv/._sleeps.csv": strToU8("\0\x05\x16\x07"),
      "my_whoop/.DS_Store": strToU8("\0\0\0\x01"),
      "my_whoop/readme.txt": strToU8("Thank you for your data, request"),
    });
    const { records, preview } = await readWell([asFile("a.zip", zip as Uint8Array<ArrayBuffer>)]);
    expect(byId(records)).toEqual(byId(usual.truth.records));
    expect(preview.warnings).toEqual([{ code: "fileNotUsed", file: "readme.txt" }]);
  });

  test("columns in any order", async () => {
    const small = generateWhoopExport({ seed: 4, firstDay: "2026-03-20" as LocalDay, days: 20 });
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
        const files = Object.entries(small.files).map(([name, text]) => {
          const rows = unquotedRows(text);
          const order = (rows[0] ?? []).map((_, i) => ({ i, place: numbers.next().value ?? 0 }));
          order.sort((a, b) => a.place - b.place);
          return asFile(name, written(rows.map((row) => order.map(({ i }) => row[i] ?? ""))));
        });
        expect(byId((await readWell(files)).records)).toEqual(byId(small.truth.records));
      }),
      { numRuns: 30 },
    );
  });

  test("columns left out leave only their own values out, and are named", async () => {
    const small = generateWhoopExport({ seed: 4, firstDay: "2026-03-20" as LocalDay, days: 20 });
    const metricColumns = columnOrder.cycles.slice(3);
    await fc.assert(
      fc.asyncProperty(fc.subarray([...metricColumns.keys()], { minLength: 1 }), async (leftOut) => {
        const rows = unquotedRows(small.files["physiological_cycles.csv"] ?? "");
        const gone = new Set(leftOut.map((index) => index + 3));
        // Without any of what only cycles have, it might as well be a table of sleeps.
        fc.pre(leftOut.filter((index) => index < 9).length < 9);
        const text = written(rows.map((row) => row.filter((_, i) => !gone.has(i))));
        const files = { ...small.files, "physiological_cycles.csv": text };
        const { records, preview } = await readWell(asFiles(files));
        const truth = byId(small.truth.records);
        expect(Object.keys(byId(records).cycle).sort()).toEqual(Object.keys(truth.cycle).sort());
        expect(byId(records).sleep).toEqual(truth.sleep);
        const missing = preview.files.find((file) => file.kind === "cycles")?.missingColumns ?? [];
        const named = leftOut
          .map((index) => rows[0]?.[index + 3])
          .filter((name) => name !== "Sleep consistency %");
        expect(missing.toSorted()).toEqual(named.toSorted());
      }),
      { numRuns: 40 },
    );
  });

  test("a byte order mark, UTF-16 and semicolons from a spreadsheet", async () => {
    const small = generateWhoopExport({ seed: 4, firstDay: "2026-03-20" as LocalDay, days: 20 });
    const truth = byId(small.truth.records);
    const marked = Object.entries(small.files).map(([name, text]) => asFile(name, `\uFEFF${text}`));
    expect(byId((await readWell(marked)).records)).toEqual(truth);
    const wide = Object.entries(small.files).map(([name, text]) => asFile(name, utf16(`\uFEFF${text}`)));
    expect(byId((await readWell(wide)).records)).toEqual(truth);
    const semicolons = Object.entries(small.files).map(([name, text]) =>
      asFile(
        name,
        written(
          unquotedRows(text).map((row) =>
            row.map((cell) => (/^\d+\.\d\d?$/.test(cell) ? cell.replace(".", ",") : cell)),
          ),
          ";",
        ),
      ),
    );
    expect(byId((await readWell(semicolons)).records)).toEqual(truth);
  });
});

describe("tables on their own", () => {
  test("without sleeps the nights come from the cycles, under the same ids", async () => {
    const { "sleeps.csv": _, ...others } = usual.files;
    const { records } = await readWell(asFiles(others));
    const nights = usual.truth.records.sleep.filter((sleep) => !sleep.nap);
    expect(byId(records).sleep).toEqual(Object.fromEntries(nights.map((night) => [night.id, night])));
    expect(byId(records).cycle).toEqual(byId(usual.truth.records).cycle);
  });

  test("workouts without a zone take it from the cycles, and none is lost", async () => {
    const made = generateWhoopExport({ seed: 5, ...spring, variant: { columns: "oldWorkouts" } });
    expect(made.files["workouts.csv"]).not.toContain("timezone");
    const { records } = await readWell(asFiles(made.files));
    expect(byId(records).workout).toEqual(byId(made.truth.records).workout);
  });

  test("answers without their cycles get the waking day by a guess, which is told", async () => {
    const { records, preview } = await readWell(
      asFiles({ "journal_entries.csv": usual.files["journal_entries.csv"] ?? "" }),
    );
    const { journal_answer } = usual.truth.records;
    expect(byId(records).journal_answer).toEqual(byId(usual.truth.records).journal_answer);
    expect(preview.warnings).toContainEqual({ code: "daysEstimated", count: journal_answer.length });
  });

  test("the same table twice is one", async () => {
    const twice = [asFile("a.zip", usual.zip), ...asFiles(usual.files)];
    expect(byId((await readWell(twice)).records)).toEqual(byId(usual.truth.records));
  });
});

test("the made-up export holds all that makes real ones hard", () => {
  const firstDay = "2016-11-01" as LocalDay;
  const { records } = liveSampleLife({ firstDay, days: 3652, random: seeded(1) });
  const { cycle, recovery, sleep, journal_answer } = records;
  expect(cycle.length).toBeGreaterThan(3500);
  expect(sleep.length).toBeGreaterThan(3800);
  expect(journal_answer.length).toBeGreaterThan(28_000);
  expect(cycle.filter((one) => one.end === undefined)).toHaveLength(1);
  expect(new Set(cycle.map((one) => one.offset)).size).toBeGreaterThan(5);
  expect(sleep.some((one) => one.nap)).toBe(true);
  expect(recovery.some((one) => one.scoreState === "unscorable")).toBe(true);
  expect(cycle.length).toBeGreaterThan(recovery.length);
  for (const sign of [",", '"', "\n"])
    expect(journal_answer.some((one) => one.note?.includes(sign))).toBe(true);
});

/** The cells of a table of the fixture. */
function unquotedRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

function written(rows: readonly (readonly string[])[], delimiter = ","): string {
  return rows
    .map((row) =>
      row.map((cell) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
    )
    .join("\n");
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 * i, text.charCodeAt(i), true);
  return new Uint8Array(view.buffer);
}
