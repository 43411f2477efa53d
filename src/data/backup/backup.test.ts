import "fake-indexeddb/auto";
import fc from "fast-check";
import type * as v from "valibot";
import { afterEach, beforeEach, describe, expect, expectTypeOf, test } from "vitest";
import { type RecordId, sourceRecordId } from "#core/model/id.ts";
import { consents, type SettingKey, settingIds } from "#core/model/setting.ts";
import type { Stamp } from "#core/model/stamp.ts";
import { dayFromNumber } from "#core/time.ts";
import { contentOf, type Edit } from "../apply-edit.ts";
import { type FireDatabase, openDatabase } from "../database.ts";
import { changeMoodEntry, deleteMoodEntry, moodEntry } from "../mood-entry-repository.ts";
import { saveSetting, setting } from "../setting-repository.ts";
import { type StoredRow, type SyncedTable, type SyncedTables, syncedTables } from "../synced-tables.ts";
import { waitingIn } from "../waiting-count.ts";
import { write } from "../write.ts";
import { BACKUP_VERSION, type rowSchemas } from "./backup-schema.ts";
import { backupText } from "./backup-text.ts";
import { restoreBackup } from "./restore-backup.ts";

const NOW = 1_790_000_000_000;
let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`backup-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const id = fc.uuid({ version: 4 }) as fc.Arbitrary<RecordId>;
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const word = fc.stringMatching(/^[a-zA-Z]{1,20}$/);
const rating = fc.integer({ min: 1, max: 5 });
const day = fc.integer({ min: 15_000, max: 22_000 }).map(dayFromNumber);
const at = fc.integer({ min: 1e12, max: 2e12 });
const offset = fc.integer({ min: -840, max: 840 });
const estimate = fc.record({ value: number, low: number, high: number });
const whoop = { id, day, source: fc.constant("whoop"), scoreState: fc.constantFrom("scored", "pending") };

/** Any record of any table, with and without what is optional. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  record("mood_entry", ["energy", "stress", "note"], {
    ...{ id, at, offset, day, rating, energy: rating, stress: rating, note: fc.string({ unit: "binary" }) },
    contexts: fc.array(id),
  }),
  record("context_tag", ["label"], { id, label: fc.string(), archived: fc.boolean() }),
  record("cycle", ["end", "strain"], { ...whoop, start: at, end: at, offset, strain: number }),
  record("recovery", ["sleepId", "hrvRmssdMs", "calibrating"], {
    ...{ ...whoop, cycleId: id, sleepId: id, hrvRmssdMs: number, calibrating: fc.boolean() },
  }),
  record("sleep", ["asleepMin"], {
    ...{ ...whoop, start: at, end: at, offset, nap: fc.boolean(), asleepMin: number },
  }),
  record("workout", ["zonesMs"], {
    ...{ ...whoop, start: at, end: at, offset, sport: fc.string(), zonesMs: fc.array(number) },
  }),
  record("journal_answer", ["note"], {
    ...{ id, day, source: fc.constant("whoop"), cycleId: id, question: fc.string(), yes: fc.boolean() },
    note: fc.string(),
  }),
  record("questionnaire_response", [], {
    ...{ id, day, at, offset, instrument: fc.constantFrom("cbi", "who5", "phq2"), version: fc.string() },
    ...{ language: fc.string(), answers: fc.dictionary(word, number), scores: fc.dictionary(word, number) },
  }),
  record("conversation_message", ["answers", "answeredBy", "model"], {
    ...{ id, conversation: id, at, role: fc.constantFrom("person", "assistant"), text: fc.string() },
    citations: fc.array(
      fc.record(
        {
          ...{ id: word, metric: fc.constant("asleep"), kind: fc.constantFrom("value", "change") },
          ...{ value: number, low: number, high: number, of: number, from: day, to: day, days: number },
        },
        { requiredKeys: ["id", "metric", "kind", "value", "from", "to", "days"] },
      ),
    ),
    ...{ language: fc.constantFrom("en", "uk", "fa"), answers: id, model: fc.string() },
    answeredBy: fc.constantFrom("narrator", "model", "browser"),
    state: fc.constantFrom("waiting", "done", "stopped", "failed"),
  }),
  record("daily_score", [], {
    ...{ id, day, modelVersion: fc.string() },
    strain: fc.oneof(
      fc.record({ kind: fc.constant("notEnoughData"), coverage: number }),
      fc.record({
        kind: fc.constant("risk"),
        ...{ estimate, startingPoint: number, coverage: number },
        factors: fc.array(
          fc.record(
            {
              ...{ name: fc.constantFrom("asleep", "weekday"), metric: fc.constant("asleep") },
              ...{ contribution: number, value: number, z: number, known: fc.boolean() },
            },
            { requiredKeys: ["name", "contribution", "z", "known"] },
          ),
        ),
      }),
    ),
    sustained: fc.record({ kind: fc.constant("load"), estimate, band: fc.constantFrom("low", "high") }),
    trend: fc.record({ kind: fc.constant("rising"), pointsPerDay: number, sinceDays: number }),
    forecast: fc.record({ kind: fc.constant("days"), days: fc.array(estimate) }),
  }),
  fc
    .tuple(
      fc.constantFrom(...Object.entries(settingIds).filter(([key]) => !consents.has(key as SettingKey))),
      fc.oneof(fc.string(), number, fc.boolean()),
    )
    .map(([[key, fixed], value]) => put("setting", { id: fixed, key, value })),
);

function record(
  table: SyncedTable,
  optional: readonly string[],
  fields: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<Edit> {
  const requiredKeys = Object.keys(fields).filter((field) => !optional.includes(field));
  return fc.record(fields, { requiredKeys }).map((row) => put(table, row));
}

function put(table: SyncedTable, row: object): Edit {
  return { kind: "put", table, record: row as { id: string } };
}

async function saved(from: FireDatabase): Promise<Blob> {
  let text = "";
  for await (const part of backupText(from, NOW)) text += part;
  return new Blob([text]);
}

async function rowsOf(from: FireDatabase): Promise<Record<string, unknown>> {
  const tables = syncedTables.map(async (table) => {
    const rows = await from.table<{ id: string }>(table).toArray();
    return [table, rows.filter((row) => !("deletedStamp" in row))] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}

const quietly = () => {};

test("saved, deleted and restored, everything is as it was, stamps too, and waits for sync", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 30 }), async (edits) => {
      const source = openDatabase(`source-${crypto.randomUUID()}`);
      try {
        await write(source, edits, NOW - 5000);
        // Some are edited and some deleted later, so that there are field stamps and tombstones.
        const entries = await source.mood_entry.toArray();
        for (const [index, entry] of entries.entries()) {
          if (index % 3 === 0) await deleteMoodEntry(source, entry.id, NOW - 4000);
          if (index % 3 === 1) await changeMoodEntry(source, entry.id, { energy: undefined, rating: 1 }, NOW);
        }
        const before = await rowsOf(source);
        const file = await saved(source);
        await source.delete();
        await source.open();
        const total = Object.values(before).flat().length;
        expect(await restoreBackup(source, file, NOW + 1, quietly)).toEqual({
          ok: true,
          changed: total,
          total,
        });
        expect(await rowsOf(source)).toEqual(before);
        expect(waitingIn(await source.outbox.toArray())).toBe(total);
        // Once more changes nothing at all.
        await source.outbox.clear();
        expect(await restoreBackup(source, file, NOW + 2, quietly)).toMatchObject({ ok: true, changed: 0 });
        expect(await rowsOf(source)).toEqual(before);
        expect(await source.outbox.count()).toBe(0);
      } finally {
        await source.delete();
      }
    }),
    { numRuns: 40 },
  );
});

const entryId = sourceRecordId("mood_entry", "test", "1");
function entry(fields: object = {}): Edit {
  const content = { at: 1e12, offset: 0, day: dayFromNumber(20_000), rating: 2, contexts: [], ...fields };
  return put("mood_entry", { id: entryId, ...content });
}

describe("where both have a record", () => {
  test("the later edit of each field stays, whichever side made it", async () => {
    await write(db, [entry({ energy: 2, note: "old" })], NOW);
    await changeMoodEntry(db, entryId, { energy: 4 }, NOW + 1000);
    const file = await saved(db);
    await changeMoodEntry(db, entryId, { note: "new" }, NOW + 2000);
    await db.mood_entry.update(entryId, { energy: 2, fieldStamps: { note: stampOf(NOW + 2000) } });
    await restoreBackup(db, file, NOW + 3000, quietly);
    expect(await moodEntry(db, entryId)).toMatchObject({ energy: 4, note: "new", rating: 2 });
  });

  test("a field cleared later is cleared by the backup too", async () => {
    await write(db, [entry({ note: "said" })], NOW);
    const earlier = await db.mood_entry.get(entryId);
    await changeMoodEntry(db, entryId, { note: undefined }, NOW + 1000);
    const file = await saved(db);
    if (earlier) await db.mood_entry.put(earlier);
    await restoreBackup(db, file, NOW + 2000, quietly);
    expect(await moodEntry(db, entryId)).not.toHaveProperty("note");
  });
});

test("no file agrees to sending anything: the person does, on the account that it is about", async () => {
  await saveSetting(db, "assistantOn", true, NOW);
  await saveSetting(db, "hideNumber", true, NOW);
  const file = await saved(db);
  await db.setting.clear();
  expect(await restoreBackup(db, file, NOW + 1000, quietly)).toMatchObject({ ok: true, changed: 1 });
  expect(await setting(db, "assistantOn")).toBeUndefined();
  expect(await setting(db, "hideNumber")).toBe(true);
});

test("what was deleted after the backup comes back, as an edit of now", async () => {
  await write(db, [entry({ note: "mine" })], NOW);
  const file = await saved(db);
  await deleteMoodEntry(db, entryId, NOW + 1000);
  await db.outbox.clear();
  expect(await restoreBackup(db, file, NOW + 2000, quietly)).toMatchObject({ ok: true, changed: 1 });
  const row = await db.mood_entry.get(entryId);
  expect(row).toMatchObject({ note: "mine" });
  expect(row && row.stamp > stampOf(NOW + 1000)).toBe(true);
  expect(await db.outbox.count()).toBe(1);
});

test("restored days are scored again, and the next edit is later than every restored stamp", async () => {
  await write(db, [entry()], NOW + 3_600_000);
  const file = await saved(db);
  await db.delete();
  await db.open();
  await restoreBackup(db, file, NOW, quietly);
  expect((await db.stale_day.toArray()).map((row) => row.day)).toEqual([dayFromNumber(20_000)]);
  await changeMoodEntry(db, entryId, { rating: 5 }, NOW);
  const row = await db.mood_entry.get(entryId);
  expect(row?.fieldStamps?.["rating"] && row.fieldStamps["rating"] > row.stamp).toBe(true);
});

test("stamps from a clock years ahead count as made now, so that later edits win", async () => {
  await write(db, [entry()], NOW + 10 * 365 * 86_400_000);
  const file = await saved(db);
  await db.delete();
  await db.open();
  await restoreBackup(db, file, NOW, quietly);
  expect((await db.mood_entry.get(entryId))?.stamp.slice(0, 15)).toBe(String(NOW).padStart(15, "0"));
  expect(await restoreBackup(db, file, NOW + 1, quietly)).toMatchObject({ changed: 0 });
});

describe("a file that is no good changes nothing", () => {
  const frame = { format: "fire-rescued-backup", version: BACKUP_VERSION, savedAt: "2026-11-20T00:00:00Z" };
  const good = { id: entryId, stamp: stampOf(NOW), ...contentOf((entry() as { record: object }).record) };
  const withRow = (row: object) => JSON.stringify({ ...frame, tables: { mood_entry: [good, row] } });
  test.each([
    ["an empty file", "", { code: "notJson" }],
    ["half a file", withRow(good).slice(0, -20), { code: "notJson" }],
    ["other JSON", '{"hello":1}', { code: "notBackup" }],
    ["a list", "[]", { code: "notBackup" }],
    ["a newer file", JSON.stringify({ ...frame, version: 99, tables: {} }), { code: "newerVersion" }],
    ["a rating of 9", withRow({ ...good, rating: 9 }), { code: "invalidRow", table: "mood_entry", row: 2 }],
    ["no date", withRow({ ...good, day: "2026-02-30" }), { code: "invalidRow", table: "mood_entry", row: 2 }],
    ["a wild id", withRow({ ...good, id: "1" }), { code: "invalidRow", table: "mood_entry", row: 2 }],
    ["a wild stamp", withRow({ ...good, stamp: "9" }), { code: "invalidRow", table: "mood_entry", row: 2 }],
  ])("%s", async (_name, text, answer) => {
    expect(await restoreBackup(db, new Blob([text]), NOW, quietly)).toEqual({ ok: false, ...answer });
    expect(await db.mood_entry.count()).toBe(0);
    expect(await db.outbox.count()).toBe(0);
  });

  test("a file that went away since it was chosen", async () => {
    const gone = { size: 10, text: () => Promise.reject(new DOMException("gone", "NotFoundError")) };
    const answer = await restoreBackup(db, gone as unknown as Blob, NOW, quietly);
    expect(answer).toEqual({ ok: false, code: "unreadable" });
  });
});

test("progress goes up to one", async () => {
  const edits = Array.from({ length: 2200 }, () =>
    put("context_tag", { id: crypto.randomUUID(), archived: false }),
  );
  await write(db, edits, NOW);
  const file = await saved(db);
  const steps: number[] = [];
  await restoreBackup(db, file, NOW, (done) => steps.push(done));
  expect(steps.length).toBeGreaterThan(2);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps.at(-1)).toBe(1);
});

test("no field of a record is forgotten by the backup", () => {
  type Row<Table extends SyncedTable> = v.InferOutput<(typeof rowSchemas)[Table]>;
  type Forgotten = {
    [Table in SyncedTable]: Exclude<keyof StoredRow<SyncedTables[Table]>, keyof Row<Table>>;
  }[SyncedTable];
  expectTypeOf<Forgotten>().toBeNever();
  // Nested values too: what is read fits where it is written, and the other way round.
  expectTypeOf<Row<SyncedTable>>().toExtend<StoredRow<SyncedTables[SyncedTable]>>();
  expectTypeOf<SyncedTables["daily_score"]["strain"]>().toExtend<
    DeepReadonly<Row<"daily_score">["strain"]>
  >();
});

type DeepReadonly<Value> = Value extends object
  ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
  : Value;

function stampOf(milliseconds: number): Stamp {
  return `${String(milliseconds).padStart(15, "0")}-0000-00000000` as Stamp;
}
