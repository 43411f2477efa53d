import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { builtInContexts } from "#core/model/context-tag.ts";
import type { RecordId } from "#core/model/id.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { Cycle, JournalAnswer, Recovery } from "#core/model/whoop.ts";
import { dayNumber, type Instant, type LocalDay, type OffsetMinutes } from "#core/time.ts";
import type { Edit } from "./apply-edit.ts";
import { contextDays } from "./context-day-repository.ts";
import { type FireDatabase, openDatabase } from "./database.ts";
import { storedDay, valuesOfDay } from "./day-repository.ts";
import { emptyYear, startOfYear } from "./day-series-repository.ts";
import { deleteMoodEntry, saveMoodEntry } from "./mood-entry-repository.ts";
import { write } from "./write.ts";

const day = "2026-03-10" as LocalDay;
const before = "2026-03-09" as LocalDay;
const ill = builtInContexts.ill as RecordId;
let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`day-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

function entry(on: LocalDay, hour: number, contexts: readonly RecordId[] = []): MoodEntry {
  return {
    id: crypto.randomUUID() as RecordId,
    at: (dayNumber(on) * 86_400_000 + hour * 3_600_000) as Instant,
    offset: 0 as OffsetMinutes,
    day: on,
    rating: 3,
    contexts,
  };
}

test("a day holds its own check-ins in the order of the clock, and nobody else's", async () => {
  const [late, early, other] = [entry(day, 20), entry(day, 7), entry(before, 12)];
  for (const one of [late, early, other]) await saveMoodEntry(db, one, 1000);
  const { moodEntries } = await storedDay(db, day);
  expect(moodEntries.map(({ id }) => id)).toEqual([early.id, late.id]);
});

test("a deleted check-in is gone from its day", async () => {
  const one = entry(day, 7);
  await saveMoodEntry(db, one, 1000);
  await deleteMoodEntry(db, one.id, 2000);
  expect((await storedDay(db, day)).moodEntries).toEqual([]);
});

test("a day holds what was measured and answered on it", async () => {
  const source = "whoop" as const;
  const id = () => crypto.randomUUID() as RecordId;
  const cycleId = id();
  const at = (dayNumber(day) * 86_400_000) as Instant;
  const offset = 0 as OffsetMinutes;
  const cycle: Cycle = { id: cycleId, source, start: at, offset, day, scoreState: "scored" };
  const recovery: Recovery = { id: id(), source, cycleId, day, scoreState: "scored" };
  const answer: JournalAnswer = { id: id(), source, cycleId, day, question: "Q", yes: true };
  const edits: readonly Edit[] = [
    { kind: "put", table: "cycle", record: cycle },
    { kind: "put", table: "recovery", record: recovery },
    { kind: "put", table: "journal_answer", record: answer },
  ];
  await write(db, edits, 1000);
  const found = await storedDay(db, day);
  expect([found.cycles.length, found.recoveries.length, found.journalAnswers.length]).toEqual([1, 1, 1]);
  const empty = await storedDay(db, before);
  expect([empty.cycles.length, empty.recoveries.length, empty.journalAnswers.length]).toEqual([0, 0, 0]);
});

test("a metric of the day comes with the days before it; one without a value does not come", async () => {
  const year = emptyYear("hrvRmssd", 2026);
  const index = dayNumber(day) - startOfYear(2026);
  year.values.set([50, 52, 60], index - 2);
  const past = emptyYear("strain", 2026);
  past.values[index - 1] = 10;
  await db.day_series.bulkPut([year, past]);
  const values = await valuesOfDay(db, day, 3);
  expect(values.map(({ metric, value }) => [metric, value])).toEqual([["hrvRmssd", 60]]);
  expect([...(values[0]?.before ?? [])]).toEqual([Number.NaN, 50, 52]);
});

test("a context is told once a day, only between the asked days", async () => {
  for (const one of [
    entry(day, 7, [ill]),
    entry(day, 9, [ill]),
    entry(before, 9),
    entry("2026-02-01" as LocalDay, 9, [ill]),
  ]) {
    await saveMoodEntry(db, one, 1000);
  }
  const days = await contextDays(db, [ill], before, day);
  expect(days.get(ill)).toEqual([dayNumber(day)]);
});
