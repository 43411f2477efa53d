import "fake-indexeddb/auto";
import { createRoot } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { OffsetMinutes } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { changeMoodEntry, moodEntry, saveMoodEntry } from "#data/mood-entry-repository.ts";
import { keepNoteDraft, noteDraft } from "#data/note-draft.ts";
import { unfinished } from "#ui/unfinished/unfinished.ts";
import { createEntryEditor, type EntryEditor } from "./create-entry-editor.ts";
import { newMoodEntry } from "./new-mood-entry.ts";

const kyiv = 120 as OffsetMinutes;
let db: FireDatabase;
let entry: MoodEntry;
let dispose = () => {};

beforeEach(async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  db = openDatabase(`editor-${crypto.randomUUID()}`);
  entry = { ...newMoodEntry(2, Date.UTC(2026, 10, 20, 12, 5), kyiv), energy: 3, note: "before" };
  await saveMoodEntry(db, entry, 1000);
});

afterEach(async () => {
  dispose();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await db.delete();
});

async function open(isMade = false): Promise<EntryEditor> {
  const editor = createRoot((end) => {
    dispose = end;
    return createEntryEditor(db, entry.id, { made: isMade ? entry : undefined, now: () => 2000 });
  });
  await vi.waitUntil(() => editor.entry() !== undefined || editor.isMissing());
  return editor;
}

const stored = async () => {
  const row = await moodEntry(db, entry.id);
  return row && { rating: row.rating, energy: row.energy, stress: row.stress, note: row.note };
};

test("a change is shown before it is stored, and is stored when the promise says so", async () => {
  const editor = await open();
  const done = editor.change({ stress: 4 }, "stress");
  expect(editor.entry()?.stress).toBe(4);
  await done;
  expect(await stored()).toEqual({ rating: 2, energy: 3, stress: 4, note: "before" });
  expect(editor.status()).toBe("stress");
  expect(unfinished()).toBe(false);
});

test("two changes at once are both stored", async () => {
  const editor = await open();
  await Promise.all([editor.change({ energy: undefined }, "energy"), editor.change({ rating: 5 }, "rating")]);
  expect(await stored()).toEqual({ rating: 5, energy: undefined, stress: undefined, note: "before" });
});

test("what is typed while something else is being stored stays", async () => {
  const editor = await open();
  const storing = editor.change({ energy: 5 }, "energy");
  editor.typeNote("typed meanwhile");
  await storing;
  expect(editor.entry()).toMatchObject({ energy: 5, note: "typed meanwhile" });
  await editor.flush();
  expect((await stored())?.note).toBe("typed meanwhile");
});

test("typing is held at once, an update waits for it, and closing stores it", async () => {
  const editor = await open();
  editor.typeNote("before and after");
  expect(noteDraft(db, entry.id)).toBe("before and after");
  expect(editor.entry()?.note).toBe("before and after");
  expect(unfinished()).toBe(true);
  dispose();
  await vi.waitUntil(async () => (await stored())?.note === "before and after");
  await vi.waitUntil(() => noteDraft(db, entry.id) === undefined);
});

test("a note is stored when typing pauses", async () => {
  const editor = await open();
  editor.typeNote("paused");
  await vi.waitUntil(async () => (await stored())?.note === "paused");
  await vi.waitUntil(() => editor.status() === "note");
});

test("a note that a reload interrupted is back, and stored", async () => {
  keepNoteDraft(db, entry.id, "half a sen");
  const editor = await open();
  await vi.waitUntil(() => editor.entry()?.note === "half a sen");
  await vi.waitUntil(async () => (await stored())?.note === "half a sen");
});

test("Undo on a check-in just made takes it back whole, and it can be brought back with its note", async () => {
  const editor = await open(true);
  await editor.change({ stress: 5 }, "stress");
  editor.typeNote("typed a moment ago");
  await editor.undo();
  expect(await stored()).toBeUndefined();
  expect(editor.isMissing()).toBe(false);
  await editor.bringBack();
  expect(await stored()).toEqual({ rating: 2, energy: 3, stress: 5, note: "typed a moment ago" });
  expect(editor.removed()).toBeUndefined();
});

test("Undo on an older check-in restores what it was on opening, and a second one the changes", async () => {
  const editor = await open();
  expect(editor.canUndo()).toBe(false);
  await editor.change({ stress: 5, energy: 1 }, "stress");
  await editor.change({ note: undefined }, "note");
  expect(editor.canUndo()).toBe(true);
  await editor.undo();
  expect(await stored()).toEqual({ rating: 2, energy: 3, stress: undefined, note: "before" });
  await editor.undo();
  expect(await stored()).toEqual({ rating: 2, energy: 1, stress: 5, note: undefined });
});

test("what could not be stored stays visible, says why, and is stored by the next try", async () => {
  const editor = await open();
  const full = vi.spyOn(db, "transaction").mockRejectedValue(new DOMException("", "QuotaExceededError"));
  await editor.change({ energy: 5 }, "energy");
  expect(editor.failure()).toBe("storageFull");
  expect(editor.entry()?.energy).toBe(5);
  expect(unfinished()).toBe(true);
  full.mockRestore();
  await editor.flush();
  expect(editor.failure()).toBeUndefined();
  expect((await stored())?.energy).toBe(5);
});

test("a deletion that fails leaves the check-in where it was", async () => {
  const editor = await open();
  vi.spyOn(db, "transaction").mockRejectedValue(new DOMException("", "QuotaExceededError"));
  await editor.remove();
  expect(editor.removed()).toBeUndefined();
  expect(editor.entry()?.rating).toBe(2);
});

test("a change made in another tab shows here", async () => {
  const editor = await open();
  await changeMoodEntry(db, entry.id, { rating: 4 }, 3000);
  await vi.waitUntil(() => editor.entry()?.rating === 4);
});

test("an address of a check-in that is not there says so", async () => {
  entry = { ...entry, id: crypto.randomUUID() as MoodEntry["id"] };
  expect((await open()).isMissing()).toBe(true);
});
