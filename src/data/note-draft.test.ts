import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RecordId } from "#core/model/id.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { Instant, LocalDay, OffsetMinutes } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "./database.ts";
import { moodEntry, saveMoodEntry } from "./mood-entry-repository.ts";
import { keepNoteDraft, noteDraft, recoverNoteDrafts } from "./note-draft.ts";

let db: FireDatabase;
let entry: MoodEntry;

beforeEach(async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  db = openDatabase(`draft-${crypto.randomUUID()}`);
  entry = {
    id: crypto.randomUUID() as RecordId,
    at: 1_700_000_000_000 as Instant,
    offset: 0 as OffsetMinutes,
    day: "2023-11-14" as LocalDay,
    rating: 3,
    contexts: [],
    note: "before",
  };
  await saveMoodEntry(db, entry, 1000);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await db.delete();
});

const note = async () => (await moodEntry(db, entry.id))?.note;

test("a note whose page was gone is stored at the next start, and no longer held", async () => {
  keepNoteDraft(db, entry.id, "before, and after");
  await recoverNoteDrafts(db, 2000);
  expect(await note()).toBe("before, and after");
  expect(noteDraft(db, entry.id)).toBeUndefined();
});

test("a note that was emptied stays emptied", async () => {
  keepNoteDraft(db, entry.id, "");
  await recoverNoteDrafts(db, 2000);
  expect(await note()).toBeUndefined();
});

test("a note that cannot be stored stays held", async () => {
  keepNoteDraft(db, entry.id, "kept");
  vi.spyOn(db, "transaction").mockRejectedValue(new DOMException("", "QuotaExceededError"));
  await recoverNoteDrafts(db, 2000);
  expect(noteDraft(db, entry.id)).toBe("kept");
  expect(await note()).toBe("before");
});

test("what is typed for sample data never reaches the person's own", async () => {
  const sample = openDatabase(`draft-sample-${crypto.randomUUID()}`);
  keepNoteDraft(sample, entry.id, "made up");
  await recoverNoteDrafts(db, 2000);
  expect(await note()).toBe("before");
  expect(noteDraft(sample, entry.id)).toBe("made up");
});

test("nothing is left of a note whose check-in is gone", async () => {
  const gone = crypto.randomUUID() as RecordId;
  keepNoteDraft(db, gone, "nowhere to go");
  await recoverNoteDrafts(db, 2000);
  expect(noteDraft(db, gone)).toBeUndefined();
  expect(await moodEntry(db, gone)).toBeUndefined();
});
