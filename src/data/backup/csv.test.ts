import "fake-indexeddb/auto";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { afterEach, beforeEach, expect, test } from "vitest";
import { builtInContexts } from "#core/model/context-tag.ts";
import type { RecordId } from "#core/model/id.ts";
import { metricNames } from "#core/model/metric.ts";
import { dayFromNumber, type Instant, type OffsetMinutes } from "#core/time.ts";
import type { Edit } from "../apply-edit.ts";
import { type FireDatabase, openDatabase } from "../database.ts";
import { emptyYear } from "../day-series-repository.ts";
import { deleteMoodEntry } from "../mood-entry-repository.ts";
import { syncedTables } from "../synced-tables.ts";
import { write } from "../write.ts";
import { localTime } from "./csv-columns.ts";
import { csvFiles } from "./csv-files.ts";
import { csvLine } from "./csv-text.ts";
import { zipFiles } from "./zip-files.ts";

const NOW = 1_790_000_000_000;
let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`csv-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

async function tables(): Promise<Record<string, Record<string, string>[]>> {
  const zip = await zipFiles(await csvFiles(db), NOW);
  const files = Object.entries(unzipSync(new Uint8Array(await zip.arrayBuffer())));
  return Object.fromEntries(
    files.map(([name, bytes]) => [
      name,
      Papa.parse<Record<string, string>>(strFromU8(bytes), { header: true, skipEmptyLines: true }).data,
    ]),
  );
}

test("any text comes back as it was from a CSV reader, but for the mark before a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2 }), (cells) => {
      const [read] = Papa.parse<string[]>(csvLine(cells), { newline: "\r\n" }).data;
      const unmarked = read?.map((cell, index) => (cell === `'${cells[index]}` ? cells[index] : cell));
      expect(unmarked).toEqual(cells);
    }),
  );
});

test.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "  =1",
  "\n@x",
  '=HYPERLINK("http://x","y")',
  "＝1",
])("a spreadsheet does not run %j", (text) => {
  expect(csvLine([text]).replace(/^"/, "")).toMatch(/^'/);
});

test("numbers keep their sign and stay numbers", () => {
  expect(csvLine([-1.5, 0, Number.NaN, undefined, true])).toBe("-1.5,0,,,true\r\n");
});

test.each([
  [120, "2026-01-02T05:04:05.000+02:00"],
  [-570, "2026-01-01T17:34:05.000-09:30"],
  [0, "2026-01-02T03:04:05.000+00:00"],
])("a moment at offset %d is the time on the wall there", (offset, text) => {
  expect(localTime(Date.UTC(2026, 0, 2, 3, 4, 5) as Instant, offset as OffsetMinutes)).toBe(text);
});

test("every table is a file, contexts have names, and what was deleted is in none", async () => {
  const own = crypto.randomUUID();
  const goneId = crypto.randomUUID() as RecordId;
  const entry = (note: string, contexts: string[], id: string = crypto.randomUUID()): Edit => {
    const content = { at: 1.7e12, offset: 60, day: dayFromNumber(19_675), rating: 2, energy: 5 };
    const record = { id, ...content, note, contexts };
    return { kind: "put", table: "mood_entry", record };
  };
  await write(
    db,
    [
      entry('=cmd, "x"\nnext', [builtInContexts.poorSleep, own]),
      entry("gone", [], goneId),
      { kind: "put", table: "context_tag", record: { id: own, label: "Choir", archived: false } as never },
    ],
    NOW,
  );
  await deleteMoodEntry(db, goneId, NOW);
  const files = await tables();
  expect(Object.keys(files).toSorted()).toEqual(
    ["daily.csv", ...syncedTables.map((table) => `${table}.csv`)].toSorted(),
  );
  expect(files["mood_entry.csv"]).toHaveLength(1);
  expect(files["mood_entry.csv"]?.[0]).toMatchObject({
    day: "2023-11-14",
    at: "2023-11-14T23:13:20.000+01:00",
    rating: "2",
    energy: "5",
    stress: "",
    contexts: "poorSleep; Choir",
    note: `'=cmd, "x"\nnext`,
  });
  expect(files["context_tag.csv"]?.[0]).toMatchObject({ name: "Choir", archived: "false" });
});

test("daily.csv has a row for each day from the first to the last, and a column for each metric", async () => {
  const first = emptyYear("hrvRmssd", 2025);
  first.values[363] = 47.5;
  const second = emptyYear("mood", 2026);
  second.values[1] = 3;
  await db.day_series.bulkPut([first, second]);
  const daily = (await tables())["daily.csv"] ?? [];
  expect(daily.map((row) => row["day"])).toEqual(["2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02"]);
  expect(Object.keys(daily[0] ?? {})).toEqual(expect.arrayContaining(["day", ...metricNames]));
  expect(daily[0]).toMatchObject({ hrvRmssd: "47.5", mood: "" });
  expect(daily[3]).toMatchObject({ hrvRmssd: "", mood: "3" });
});
