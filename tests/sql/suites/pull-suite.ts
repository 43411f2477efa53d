import { describe, expect, test } from "vitest";
import {
  type Cursor,
  moodEntry,
  newPerson,
  pull,
  push,
  rowsOf,
  stampAt,
  type WireRow,
} from "../support/sync-calls.ts";
import type { TestDatabase } from "../support/test-database.ts";

/** Reads a space page by page until there is no more. */
async function readAll(database: TestDatabase, person: string, size: number): Promise<WireRow[]> {
  const rows: WireRow[] = [];
  let after: Cursor | null = null;
  for (let more = true; more; ) {
    const page = await pull(database, { person }, person, { after, size });
    expect(page.rows.length).toBeLessThanOrEqual(size);
    rows.push(...page.rows);
    ({ more, cursor: after } = page);
  }
  return rows;
}

/** What sync_pull hands out. */
export function pullSuite(open: () => TestDatabase): void {
  describe("a pull", () => {
    test("of a space without records is empty and stands at its head", async () => {
      const person = newPerson();
      const page = await pull(open(), { person }, person);
      expect(page).toMatchObject({ rows: [], head: 0, more: false, total: 0, cursor: { seq: 0 } });
    });

    test("keeps the epoch when the first record comes", async () => {
      const person = newPerson();
      const before = await pull(open(), { person }, person);
      const { epoch } = await push(open(), { person }, person, [moodEntry()]);
      expect(epoch).toBe(before.epoch);
    });

    test("hands out each row once whatever the size of its pages, tables in between", async () => {
      const person = newPerson();
      for (let round = 0; round < 3; round += 1) {
        const tags = Array.from({ length: 4 }, () => ({
          ...moodEntry({}, { table: "context_tag" }),
          values: { archived: false, label: `Tag ${round}` },
        }));
        await push(open(), { person }, person, [...tags, moodEntry(), moodEntry(), moodEntry()]);
      }
      for (const size of [1, 2, 5, 7, 100]) {
        const rows = await readAll(open(), person, size);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(21);
        expect(rows).toHaveLength(21);
        const keys = rows.map(({ seq, table, id }) => `${seq} ${table} ${id}`);
        expect(keys).toEqual([...keys].sort());
      }
    });

    test("after its last cursor brings only what came since", async () => {
      const person = newPerson();
      await push(open(), { person }, person, [moodEntry()]);
      const { cursor } = await pull(open(), { person }, person);
      expect(await pull(open(), { person }, person, { after: cursor })).toMatchObject({ rows: [], cursor });
      const later = moodEntry();
      const pushed = await push(open(), { person }, person, [later]);
      const page = await pull(open(), { person }, person, { after: cursor });
      expect(page.rows).toMatchObject([{ id: later.id, seq: 2 }]);
      expect(page.cursor).toEqual(pushed.cursor);
      expect(page).not.toHaveProperty("total");
    });

    test("brings a row again once it changed", async () => {
      const person = newPerson();
      const entry = moodEntry();
      await push(open(), { person }, person, [entry, moodEntry()]);
      const { cursor } = await pull(open(), { person }, person);
      const edit = {
        ...entry,
        values: { rating: 5 },
        whole: false,
        stamp: stampAt(3),
        bases: { rating: stampAt(0) },
      };
      await push(open(), { person }, person, [edit]);
      expect(await pull(open(), { person }, person, { after: cursor })).toMatchObject({
        rows: [{ id: entry.id, seq: 2, values: { rating: 5 } }],
      });
    });

    test("from a day on leaves out earlier days, and no table without days", async () => {
      const person = newPerson();
      const tag = { ...moodEntry({}, { table: "context_tag" }), values: { archived: true } };
      const late = moodEntry({ day: "2023-12-01" });
      await push(open(), { person }, person, [moodEntry({ day: "2023-11-30" }), late, tag]);
      const page = await pull(open(), { person }, person, { since: "2023-12-01" });
      expect(page.rows.map(({ id }) => id).sort()).toEqual([late.id, tag.id].sort());
      expect(page.total).toBe(3);
    });

    test("gives values back as they were sent, nested ones too", async () => {
      const person = newPerson();
      const score = {
        day: "2023-11-14",
        model_version: "v1",
        strain: { kind: "risk", estimate: { value: 12.3, low: 0.1, high: 99.9 }, note: null },
        sustained: { kind: "notEnoughData", daysKnown: 1, daysNeeded: 14 },
        trend: { kind: "notClear" },
        forecast: { kind: "days", days: [{ value: 1e-7, low: -0.5, high: 1e21 }] },
      };
      const change = { ...moodEntry({}, { table: "daily_score" }), values: score };
      const { answers } = await push(open(), { person }, person, [change, moodEntry()]);
      expect(answers).toEqual([{ status: "ok" }, { status: "ok" }]);
      expect(await rowsOf(open(), person, "daily_score")).toMatchObject([{ values: score }]);
    });

    test("stays within a thousand rows whatever it is asked for", async () => {
      const person = newPerson();
      const entries = () => Array.from({ length: 600 }, () => moodEntry());
      await push(open(), { person }, person, entries());
      await push(open(), { person }, person, entries());
      const page = await pull(open(), { person }, person, { size: 1_000_000 });
      expect([page.rows.length, page.more]).toEqual([1000, true]);
      expect((await pull(open(), { person }, person, { size: -5 })).rows).toHaveLength(1);
    });

    test("shows another epoch once the operator restored a backup", async () => {
      const person = newPerson();
      const before = await pull(open(), { person }, person);
      await open().as("operator", (query) => query("select private.renew_epochs()"));
      expect((await pull(open(), { person }, person)).epoch).not.toBe(before.epoch);
    });
  });
}
