import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ImportedRecords, importedTables, noRecords } from "#core/model/imported-records.ts";
import { settleRecords } from "#core/model/settle-records.ts";
import type { Cycle, Sleep, Workout } from "#core/model/whoop.ts";
import { journalAnswerId, whoopId } from "#core/model/whoop-id.ts";
import { liveSampleLife } from "#core/sample/persona.ts";
import { seeded } from "#core/sample/seeded.ts";
import type { Instant, LocalDay, OffsetMinutes } from "#core/time.ts";
import { contentOf } from "./apply-edit.ts";
import { type FireDatabase, openDatabase } from "./database.ts";
import { applyImport, importActs, interruptedImport } from "./import-repository.ts";
import { type ImportOptions, undoImport } from "./import-undo.ts";
import { staleDays } from "./stale-days.ts";
import { isTombstone } from "./synced-tables.ts";
import { write } from "./write.ts";

let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`import-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const life = liveSampleLife({ firstDay: "2025-01-01" as LocalDay, days: 120, random: seeded(5) }).records;

function daysOf(records: ImportedRecords, from: string, to: string): ImportedRecords {
  const within = <Row extends { day: LocalDay }>(rows: readonly Row[]) =>
    rows.filter((row) => row.day >= from && row.day <= to);
  return {
    cycle: within(records.cycle),
    recovery: within(records.recovery),
    sleep: within(records.sleep),
    workout: within(records.workout),
    journal_answer: within(records.journal_answer),
  };
}

function count(records: ImportedRecords): number {
  return importedTables.reduce((sum, table) => sum + records[table].length, 0);
}

let clock = 1_750_000_000_000;
async function bring(records: ImportedRecords, options: ImportOptions = {}) {
  clock += 1000;
  return applyImport(db, { source: "whoop", fileNames: ["a.zip"], records, now: clock }, options);
}

async function bringWell(records: ImportedRecords) {
  const result = await bring(records);
  if (!result.ok) throw new Error(result.code);
  return result.summary;
}

async function undo(importId: string) {
  clock += 1000;
  return undoImport(db, importId, clock);
}

/** What is stored, tombstones aside, without stamps: by table and id. */
async function content(): Promise<Record<string, Record<string, unknown>>> {
  const tables = await Promise.all(
    importedTables.map(async (table) => {
      const rows = (await db.table(table).toArray()).filter((row) => !isTombstone(row));
      return [table, Object.fromEntries(rows.map((row) => [row.id, contentOf(row)]))] as const;
    }),
  );
  return Object.fromEntries(tables);
}

function contentOfRecords(records: ImportedRecords): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    importedTables.map((table) => [
      table,
      Object.fromEntries(records[table].map((row) => [row.id, contentOf(row)])),
    ]),
  );
}

function edit(table: "workout" | "sleep" | "cycle", id: string, fields: object) {
  clock += 1000;
  return write(db, [{ kind: "patch", table, id, fields }], clock);
}

function night(start: string, end: string, more: Partial<Sleep> = {}): Sleep {
  const from = Date.parse(`${start}Z`) as Instant;
  return {
    id: whoopId("sleep", from),
    source: "whoop",
    start: from,
    end: Date.parse(`${end}Z`) as Instant,
    offset: 0 as OffsetMinutes,
    day: end.slice(0, 10) as LocalDay,
    nap: false,
    scoreState: "scored",
    ...more,
  };
}

function cycle(start: string, end: string): Cycle {
  const from = Date.parse(`${start}Z`) as Instant;
  return {
    id: whoopId("cycle", from),
    source: "whoop",
    start: from,
    end: Date.parse(`${end}Z`) as Instant,
    offset: 0 as OffsetMinutes,
    day: start.slice(0, 10) as LocalDay,
    scoreState: "scored",
    strain: 10,
  };
}

describe("an import", () => {
  test("stores every record with its outbox entry and the days to score", async () => {
    const summary = await bringWell(life);
    expect(summary).toMatchObject({ created: count(life), changed: 0, unchanged: 0 });
    expect(await content()).toEqual(contentOfRecords(settleRecords(life).records));
    const waiting = (await db.outbox.toArray()).flatMap(({ id, ids }) => ids ?? [id]);
    const ids = importedTables.flatMap((table) => life[table].map((row) => row.id));
    expect(waiting.toSorted()).toEqual(ids.toSorted());
    const stale = new Set(staleDays(await db.stale_day.toArray()));
    for (const { day } of life.cycle) expect(stale.has(day)).toBe(true);
    expect(await importActs(db)).toMatchObject([
      { id: summary.importId, state: "done", fileNames: ["a.zip"], created: count(life) },
    ]);
  });

  test("a second time writes nothing", async () => {
    await bringWell(life);
    const before = { rows: await db.workout.toArray(), clock: await db.device.get("clock") };
    await db.outbox.clear();
    await db.stale_day.clear();
    const summary = await bringWell(life);
    expect(summary).toMatchObject({ created: 0, changed: 0, unchanged: count(life) });
    expect({ rows: await db.workout.toArray(), clock: await db.device.get("clock") }).toEqual(before);
    expect(await db.outbox.count()).toBe(0);
    expect(await db.stale_day.count()).toBe(0);
  });

  test("in overlapping parts gives the same as all at once, in either order", async () => {
    const early = daysOf(life, "2025-01-01", "2025-03-01");
    const late = daysOf(life, "2025-02-10", "2025-05-01");
    await bringWell(early);
    await bringWell(late);
    expect(await content()).toEqual(contentOfRecords(settleRecords(life).records));
    await db.delete();
    await db.open();
    await bringWell(late);
    await bringWell(early);
    expect(await content()).toEqual(contentOfRecords(settleRecords(life).records));
  });

  test("tells how far it has come, to the end", async () => {
    const heard: number[] = [];
    await bring(life, { onProgress: (done, total) => heard.push(done / total) });
    expect(heard.at(-1)).toBe(1);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  });

  test("leaves what the person edited, and fills in what they did not", async () => {
    const [workout] = life.workout as [Workout];
    const { strain: _, ...unscored } = workout;
    await bringWell({ ...noRecords, workout: [unscored] });
    await edit("workout", workout.id, { sport: "Climbing" });
    const summary = await bringWell({ ...noRecords, workout: [workout] });
    expect(summary).toMatchObject({ changed: 1 });
    expect(await db.workout.get(workout.id)).toMatchObject({ sport: "Climbing", strain: workout.strain });
  });

  test("does not bring back what the person deleted", async () => {
    const [workout] = life.workout as [Workout];
    await bringWell({ ...noRecords, workout: [workout] });
    await write(db, [{ kind: "delete", table: "workout", id: workout.id }], clock + 1);
    expect(await bringWell({ ...noRecords, workout: [workout] })).toMatchObject({ created: 0, unchanged: 1 });
    expect(await db.workout.get(workout.id)).toHaveProperty("deletedStamp");
  });

  test("does not clear what an export does not know", async () => {
    const [sleep] = life.sleep.filter((one) => one.consistencyPercent !== undefined) as [Sleep];
    await bringWell({ ...noRecords, sleep: [sleep] });
    const { consistencyPercent, ...older } = sleep;
    expect(await bringWell({ ...noRecords, sleep: [older] })).toMatchObject({ unchanged: 1 });
    expect(await db.sleep.get(sleep.id)).toMatchObject({ consistencyPercent });
  });
});

describe("with what is already there", () => {
  test("a corrected night takes the place of the one it overlaps", async () => {
    const first = night("2026-01-04T23:00:00", "2026-01-05T06:00:00");
    const corrected = night("2026-01-04T22:40:00", "2026-01-05T06:30:00");
    await bringWell({ ...noRecords, sleep: [first] });
    const { importId } = await bringWell({ ...noRecords, sleep: [corrected] });
    expect(await db.sleep.get(first.id)).toHaveProperty("deletedStamp");
    expect(await content()).toMatchObject({ sleep: { [corrected.id]: {} } });
    await undo(importId);
    expect((await content())["sleep"]).toEqual({ [first.id]: contentOf(first) });
  });

  test("a night that gives way is not stored, and what was there stays", async () => {
    const first = night("2026-01-04T22:40:00", "2026-01-05T06:30:00");
    await bringWell({ ...noRecords, sleep: [first] });
    const shorter = night("2026-01-04T23:00:00", "2026-01-05T06:00:00");
    expect(await bringWell({ ...noRecords, sleep: [shorter] })).toMatchObject({ created: 0, changed: 0 });
    expect(Object.keys((await content())["sleep"] ?? {})).toEqual([first.id]);
  });

  test("a night the person edited stays although a longer one overlaps it", async () => {
    const first = night("2026-01-04T23:00:00", "2026-01-05T06:00:00");
    await bringWell({ ...noRecords, sleep: [first] });
    await edit("sleep", first.id, { nap: true });
    await bringWell({ ...noRecords, sleep: [night("2026-01-04T22:40:00", "2026-01-05T06:30:00")] });
    expect(await db.sleep.get(first.id)).toMatchObject({ nap: true });
  });

  test("a longer night takes the day, and the cycle that had it moves with its answers", async () => {
    const short = cycle("2026-01-05T00:00:00", "2026-01-05T05:00:00");
    const answer = {
      ...life.journal_answer[0],
      cycleId: short.id,
      day: "2026-01-05" as LocalDay,
    } as ImportedRecords["journal_answer"][number];
    await bringWell({
      ...noRecords,
      cycle: [short],
      sleep: [night("2026-01-05T00:00:00", "2026-01-05T03:00:00")],
      journal_answer: [answer],
    });
    expect(await db.cycle.get(short.id)).toMatchObject({ day: "2026-01-05" });
    const long = cycle("2026-01-05T05:00:00", "2026-01-06T00:00:00");
    const { importId } = await bringWell({
      ...noRecords,
      cycle: [long],
      sleep: [night("2026-01-05T05:00:00", "2026-01-05T12:00:00")],
    });
    expect(await db.cycle.get(long.id)).toMatchObject({ day: "2026-01-05" });
    expect(await db.cycle.get(short.id)).toMatchObject({ day: "2026-01-04" });
    expect(await db.journal_answer.get(answer.id)).toMatchObject({ day: "2026-01-04" });
    await undo(importId);
    expect(await db.cycle.get(short.id)).toMatchObject({ day: "2026-01-05" });
    expect(await db.journal_answer.get(answer.id)).toMatchObject({ day: "2026-01-05" });
  });
});

test("answers of a cycle that gave way belong to the one that stands for it, and go back with it", async () => {
  const first = cycle("2026-01-04T23:00:00", "2026-01-05T22:00:00");
  const [sample] = life.journal_answer as [ImportedRecords["journal_answer"][number]];
  const answer = { ...sample, cycleId: first.id, id: journalAnswerId(first.start, sample.question) };
  await bringWell({ ...noRecords, cycle: [first], journal_answer: [answer] });
  const before = await content();
  const corrected = cycle("2026-01-04T22:30:00", "2026-01-05T22:00:00");
  const { importId } = await bringWell({ ...noRecords, cycle: [corrected] });
  const moved = journalAnswerId(corrected.start, sample.question);
  expect(await content()).toMatchObject({
    cycle: { [corrected.id]: {} },
    journal_answer: { [moved]: { cycleId: corrected.id, yes: sample.yes } },
  });
  expect(Object.keys((await content())["journal_answer"] ?? {})).toEqual([moved]);
  await undo(importId);
  expect(await content()).toEqual(before);
});

describe("taking an import back", () => {
  test("leaves tombstones of what it made, to be told to other devices", async () => {
    const { importId } = await bringWell(life);
    expect(await undo(importId)).toEqual({ ok: true, rows: count(life) });
    expect(await content()).toEqual(contentOfRecords(noRecords));
    expect((await db.cycle.toArray()).every(isTombstone)).toBe(true);
    expect(await db.import_change.count()).toBe(0);
    expect(await importActs(db)).toMatchObject([{ state: "undone" }]);
  });

  test("gives changed rows their content back", async () => {
    const early = daysOf(life, "2025-01-01", "2025-02-01");
    await bringWell(early);
    const before = await content();
    const altered: ImportedRecords = {
      ...life,
      workout: life.workout.map((one) => ({ ...one, sport: "Other", maxHeartRateBpm: 199 })),
    };
    const { importId, changed } = await bringWell(altered);
    expect(changed).toBe(early.workout.length);
    expect(await content()).not.toEqual(before);
    await undo(importId);
    expect(await content()).toEqual(before);
  });

  test("keeps what the person edited since: a field of a changed row, the whole of a made one", async () => {
    const [old, fresh] = life.workout as [Workout, Workout];
    await bringWell({ ...noRecords, workout: [old] });
    const { importId } = await bringWell({
      ...noRecords,
      workout: [{ ...old, sport: "Other", strain: 1.5 }, fresh],
    });
    await edit("workout", old.id, { sport: "Climbing" });
    await edit("workout", fresh.id, { sport: "Dancing" });
    await undo(importId);
    expect(await db.workout.get(old.id)).toMatchObject({ sport: "Climbing", strain: old.strain });
    expect(await db.workout.get(fresh.id)).toMatchObject({ sport: "Dancing", strain: fresh.strain });
  });

  test("twice does nothing more, and importing again brings everything back", async () => {
    const { importId } = await bringWell(life);
    await undo(importId);
    expect(await undo(importId)).toEqual({ ok: true, rows: 0 });
    await bringWell(life);
    expect(await content()).toEqual(contentOfRecords(settleRecords(life).records));
  });

  test("goes from the latest to the earliest, and each gives back what was before it", async () => {
    const states = [await content()];
    const ids: string[] = [];
    for (const end of ["2025-02-01", "2025-03-01", "2025-05-01"]) {
      const part = daysOf(life, "2025-01-01", end);
      const workout = part.workout.map((one) => ({ ...one, maxHeartRateBpm: 150 + ids.length }));
      ids.push((await bringWell({ ...part, workout })).importId);
      states.push(await content());
    }
    expect(await undo(ids[0] ?? "")).toEqual({ ok: false, code: "laterImport", importId: ids[1] });
    expect(await content()).toEqual(states[3]);
    for (const i of [2, 1, 0]) {
      expect(await undo(ids[i] ?? "")).toMatchObject({ ok: true });
      expect(await content()).toEqual(states[i]);
    }
  });

  test("is not held up by a later import that changed nothing", async () => {
    const { importId } = await bringWell(life);
    await bringWell(life);
    expect(await undo(importId)).toMatchObject({ ok: true });
  });
});

describe("an import that does not reach its end", () => {
  /** Stops after some parts, the way a cancel button does. */
  function cancelledAfter(parts: number): ImportOptions {
    const controller = new AbortController();
    let heard = 0;
    return {
      signal: controller.signal,
      onProgress: () => {
        heard += 1;
        if (heard === parts) controller.abort();
      },
    };
  }

  /** Fails in the middle of writing, once, as when the app is closed there: nothing more is done about it. */
  async function breakDuring(records: ImportedRecords) {
    const put = db.import_change.put.bind(db.import_change);
    let parts = 0;
    db.import_change.put = ((row: Parameters<typeof put>[0]) => {
      parts += 1;
      if (parts > 2) throw new TypeError("the app was closed");
      return put(row);
    }) as typeof put;
    await bring(records).catch(() => {});
    db.import_change.put = put;
  }

  test("takes back what it wrote when it is cancelled, and leaves no trace of itself", async () => {
    const early = daysOf(life, "2025-01-01", "2025-02-01");
    await bringWell(early);
    const before = await content();
    expect(await bring(life, cancelledAfter(2))).toEqual({ ok: false, code: "cancelled" });
    expect(await content()).toEqual(before);
    expect(await importActs(db)).toHaveLength(1);
    const [act] = await importActs(db);
    const changes = await db.import_change.toArray();
    expect(changes.every((change) => change.importId === act?.id)).toBe(true);
  });

  test("cancelled after its last part is taken back too", async () => {
    expect(await bring({ ...noRecords, workout: life.workout }, cancelledAfter(1))).toMatchObject({
      code: "cancelled",
    });
    expect(await content()).toEqual(contentOfRecords(noRecords));
  });

  test("takes everything back when the disk is full", async () => {
    const put = db.import_change.put.bind(db.import_change);
    let parts = 0;
    db.import_change.put = ((row: Parameters<typeof put>[0]) => {
      parts += 1;
      if (parts > 2) throw new DOMException("full", "QuotaExceededError");
      return put(row);
    }) as typeof put;
    expect(await bring(life)).toEqual({ ok: false, code: "storageFull" });
    expect(await content()).toEqual(contentOfRecords(noRecords));
    expect(await importActs(db)).toEqual([]);
  });

  test("is found at the next start, and can be taken back", async () => {
    await breakDuring(life);
    const act = await interruptedImport(db);
    expect(act).toMatchObject({ state: "writing" });
    expect(await db.cycle.count()).toBeGreaterThan(0);
    await undo(act?.id ?? "");
    expect(await content()).toEqual(contentOfRecords(noRecords));
    expect(await interruptedImport(db)).toBeUndefined();
  });

  test("is finished by importing again, and both are then one act", async () => {
    await breakDuring(life);
    const interrupted = await interruptedImport(db);
    const summary = await bringWell(life);
    expect(summary).toMatchObject({ importId: interrupted?.id, created: count(life) });
    expect(await content()).toEqual(contentOfRecords(settleRecords(life).records));
    expect(await importActs(db)).toHaveLength(1);
    await undo(summary.importId);
    expect(await content()).toEqual(contentOfRecords(noRecords));
  });

  test("is finished by a newer export too, and all of it is taken back to what was there before", async () => {
    const early = daysOf(life, "2025-01-01", "2025-01-20");
    await bringWell(early);
    const before = await content();
    const altered = (sport: string): ImportedRecords => ({
      ...noRecords,
      cycle: life.cycle.map((one) => ({ ...one, maxHeartRateBpm: 190 })),
      workout: life.workout.map((one) => ({ ...one, sport })),
      sleep: life.sleep,
      recovery: life.recovery,
    });
    await breakDuring({
      ...noRecords,
      workout: altered("First").workout,
      sleep: life.sleep,
      cycle: life.cycle,
    });
    const { importId } = await bringWell({ ...altered("Second"), cycle: altered("").cycle });
    expect(await importActs(db)).toHaveLength(2);
    await undo(importId);
    expect(await content()).toEqual(before);
  });

  test("while it is going on it does not count as interrupted, and a second one waits for it", async () => {
    const order: string[] = [];
    const first = bring(life, {
      onProgress: async () => order.push((await interruptedImport(db)) ? "interrupted" : "first"),
    });
    const second = bring(life).then((result) => {
      order.push("second");
      return result;
    });
    expect(await first).toMatchObject({ ok: true });
    expect(await second).toMatchObject({ summary: { created: 0, unchanged: count(life) } });
    expect(order).not.toContain("interrupted");
    expect(order.at(-1)).toBe("second");
  });
});
