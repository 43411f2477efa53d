import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RecordId } from "#core/model/id.ts";
import { settingIds } from "#core/model/setting.ts";
import { type Stamp, stampTime } from "#core/model/stamp.ts";
import { adoptRecords } from "./adopt-records.ts";
import { type FireDatabase, openDatabase } from "./database.ts";
import { beginDraft } from "./questionnaire-draft-repository.ts";
import { saveSetting, setting } from "./setting-repository.ts";
import { staleDays } from "./stale-days.ts";
import { isTombstone } from "./synced-tables.ts";
import { waitingCount } from "./waiting-count.ts";
import { write } from "./write.ts";

let from: FireDatabase;
let to: FireDatabase;
beforeEach(() => {
  from = openDatabase("fire-rescued");
  to = openDatabase("fire-rescued-account");
});
afterEach(async () => {
  await Promise.all([from.delete(), to.delete()]);
});

const NOW = Date.UTC(2026, 10, 20, 12);
const silent = () => {};

function checkIn(number: number, fields: object = {}) {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, "0")}` as RecordId;
  return { id, at: NOW, offset: 120, day: "2026-11-20", rating: 3, contexts: [], ...fields };
}

function logIn(db: FireDatabase, number: number, fields: object = {}, now = NOW) {
  return write(db, [{ kind: "put", table: "mood_entry", record: checkIn(number, fields) }], now);
}

async function logMany(db: FireDatabase, count: number): Promise<void> {
  const edits = Array.from({ length: count }, (_, index) => ({
    kind: "put" as const,
    table: "mood_entry" as const,
    record: checkIn(index),
  }));
  await write(db, edits, NOW);
}

test("every record goes with the stamps it has, waits to be sent and is scored again", async () => {
  await logIn(from, 1, { note: "first" });
  await write(
    from,
    [{ kind: "patch", table: "mood_entry", id: checkIn(1).id, fields: { note: "better" } }],
    NOW + 9,
  );
  await logIn(from, 2);
  const rows = await from.mood_entry.toArray();

  expect(await adoptRecords(from, to, NOW + 100, silent)).toEqual({ ok: true, adopted: 2 });

  expect(await to.mood_entry.toArray()).toEqual(rows);
  expect(await waitingCount(to)).toBe(2);
  expect(staleDays(await to.stale_day.toArray())).toEqual(["2026-11-20"]);
});

test("what was taken along is gone from where it was, all of it", async () => {
  await logMany(from, 30);
  await from.device.put({ key: "persistence", value: "granted" });
  await adoptRecords(from, to, NOW, silent);
  for (const table of from.tables)
    if (table.name !== "device") expect(await table.count(), table.name).toBe(0);
  expect(await from.device.toArray()).toEqual([{ key: "persistence", value: "granted" }]);
});

test("the account's clock goes past all that came in", async () => {
  await logIn(from, 1, {}, NOW + 5000);
  await adoptRecords(from, to, NOW, silent);
  const clock = await to.device.get("clock");
  expect(stampTime(clock?.value as Stamp)).toBeGreaterThan(NOW + 5000);
});

test("the account's own records stay, and a field that both have keeps its later edit", async () => {
  await logIn(to, 1);
  await saveSetting(to, "temperatureUnit", "celsius", NOW);
  await saveSetting(from, "energyUnit", "kilojoule", NOW);
  await saveSetting(from, "temperatureUnit", "fahrenheit", NOW + 1000);
  await saveSetting(to, "energyUnit", "kilocalorie", NOW + 1000);
  // The account has sent all of it before.
  await to.outbox.clear();

  await adoptRecords(from, to, NOW + 5000, silent);

  expect(await to.mood_entry.count()).toBe(1);
  expect(await setting(to, "temperatureUnit")).toBe("fahrenheit");
  expect(await setting(to, "energyUnit")).toBe("kilocalorie");
  // It saw nothing of the account's value, so that the server sets that aside.
  const waiting = await to.outbox.toArray();
  // The value of this device that lost is kept too: no server has seen it.
  expect(await to.lost_value.toArray()).toMatchObject([{ field: "value", value: "kilojoule" }]);
  expect(waiting).toEqual([
    { table: "lost_value", id: expect.any(String), bases: "all" },
    { table: "setting", id: settingIds.temperatureUnit, bases: expect.objectContaining({ value: null }) },
  ]);
});

test("what the person typed and no server has seen is kept where it is replaced, once however often it is done", async () => {
  await logIn(to, 1, { note: "the account's, unsent" }, NOW);
  await logIn(from, 2, { note: "the older one" }, NOW);
  await logIn(from, 1, { note: "this device's" }, NOW + 1000);
  await logIn(to, 2, { note: "the later one" }, NOW + 1000);
  const guest = await from.mood_entry.toArray();

  await adoptRecords(from, to, NOW + 5000, silent);
  // Stopped before this device was emptied, and done again.
  await from.mood_entry.bulkPut(guest);
  await adoptRecords(from, to, NOW + 6000, silent);

  const lost = await to.lost_value.toArray();
  expect(lost.map((row) => "value" in row && row.value).toSorted()).toEqual([
    "the account's, unsent",
    "the older one",
  ]);
  const waiting = (await to.outbox.toArray()).filter(({ table }) => table === "lost_value");
  expect(waiting.map(({ id }) => id).toSorted()).toEqual(lost.map(({ id }) => id).toSorted());
});

test("a deletion goes along, and wins over what it is later than only", async () => {
  for (const [number, deletedAt] of [
    [2, NOW + 500],
    [1, NOW + 2000],
  ] as const) {
    await logIn(from, number);
    await write(from, [{ kind: "delete", table: "mood_entry", id: checkIn(number).id }], deletedAt);
    await logIn(to, number, { note: "in the account" }, NOW + 1000);
  }
  await to.outbox.clear();

  await adoptRecords(from, to, NOW + 5000, silent);

  const rows = await to.mood_entry.toArray();
  expect(rows.map(isTombstone)).toEqual([true, false]);
  expect((await to.outbox.toArray()).map((row) => row.id)).toEqual([checkIn(1).id]);
});

test("stopped anywhere and done again, nothing is lost and nothing is there twice", async () => {
  await logMany(from, 2500);
  const rows = await from.mood_entry.toArray();
  for (let stop = 1; stop <= 3; stop++) {
    let pieces = 0;
    const crash = adoptRecords(from, to, NOW, () => {
      pieces += 1;
      if (pieces === stop) throw new Error("The page is gone");
    });
    await expect(crash).rejects.toThrow("The page is gone");
    expect(await from.mood_entry.count()).toBe(2500);
  }

  expect(await adoptRecords(from, to, NOW, silent)).toEqual({ ok: true, adopted: 0 });

  expect(await to.mood_entry.toArray()).toEqual(rows);
  expect(await waitingCount(to)).toBe(2500);
  expect(await from.mood_entry.count()).toBe(0);
});

test("after a stop at the very end, when all was there and nothing gone, doing it again only empties", async () => {
  await logMany(from, 3);
  await saveSetting(from, "hideNumber", true, NOW);
  const { transaction } = from;
  from.transaction = () => {
    throw new Error("The page is gone");
  };
  await expect(adoptRecords(from, to, NOW, silent)).rejects.toThrow("The page is gone");
  from.transaction = transaction;
  expect(await from.mood_entry.count()).toBe(3);
  expect(await adoptRecords(from, to, NOW, silent)).toEqual({ ok: true, adopted: 0 });
  expect(await from.mood_entry.count()).toBe(0);
  expect(await waitingCount(to)).toBe(4);
});

test("a check-in made in another tab meanwhile goes along too", async () => {
  await logMany(from, 5);
  let late: Promise<unknown> | undefined;
  await adoptRecords(from, to, NOW, () => {
    late ??= logIn(from, 77);
  });
  await late;
  expect(await to.mood_entry.count()).toBe(6);
  expect(await from.mood_entry.count()).toBe(0);
});

test("an import can still be taken back in the account", async () => {
  await from.import_act.put({
    id: "act",
    source: "whoop",
    fileNames: ["export.zip"],
    startedAt: NOW as never,
    state: "done",
    created: 1,
    changed: 0,
    unchanged: 0,
  });
  const change = {
    importId: "act",
    chunk: 0,
    table: "sleep",
    ids: ["a"],
    stamp: "s",
    before: [null],
  } as never;
  await from.import_change.put(change);
  await adoptRecords(from, to, NOW, silent);
  expect(await to.import_act.toCollection().primaryKeys()).toEqual(["act"]);
  expect(await to.import_change.toArray()).toEqual([change]);
});

test("with nothing here, nothing happens there", async () => {
  expect(await adoptRecords(from, to, NOW, silent)).toEqual({ ok: true, adopted: 0 });
  expect(await waitingCount(to)).toBe(0);
});

test("a finished questionnaire goes along, and one under way goes on in the account", async () => {
  const draft = (db: FireDatabase, instrument: "cbi" | "who5", id: string, at: number) =>
    beginDraft(db, instrument, `00000000-0000-4000-8000-00000000000${id}` as RecordId, at);
  const record = {
    ...{ id: checkIn(7).id, at: NOW, offset: 120, day: "2026-11-20", instrument: "cbi", version: "2005" },
    ...{ language: "en", answers: { tired: 50 }, scores: {} },
  };
  await write(from, [{ kind: "put", table: "questionnaire_response", record }], NOW);
  await draft(from, "cbi", "1", NOW);
  await draft(from, "who5", "2", NOW);
  await draft(to, "cbi", "3", NOW - 1000);
  await draft(to, "who5", "4", NOW + 1000);

  expect(await adoptRecords(from, to, NOW + 2000, silent)).toEqual({ ok: true, adopted: 1 });

  expect(await to.questionnaire_response.toArray()).toMatchObject([record]);
  const drafts = await to.questionnaire_draft.toArray();
  expect(drafts.map(({ instrument, id }) => [instrument, id.at(-1)])).toEqual([
    ["cbi", "1"],
    ["who5", "4"],
  ]);
  expect(await from.questionnaire_draft.count()).toBe(0);
});
