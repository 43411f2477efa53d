import { expect, test } from "vitest";
import { builtInContexts } from "#core/model/context-tag.ts";
import type { RecordId } from "#core/model/id.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import { moodFilter } from "./mood-filter.ts";

const travel = builtInContexts.travel as RecordId;
const entry = { note: "Late train, Long call with Ana", contexts: [travel] } as unknown as MoodEntry;

test("looking for nothing filters nothing", () => {
  expect(moodFilter({ text: "  ", context: undefined })).toBeUndefined();
});

test.each([
  ["ana TRAIN", true],
  ["trai", true],
  ["train boat", false],
])("%j finds by every word, in any order and case", (text, found) => {
  expect(moodFilter({ text, context: undefined })?.(entry)).toBe(found);
});

test("a context and words must both be there", () => {
  const work = builtInContexts.work as RecordId;
  expect(moodFilter({ text: "train", context: travel })?.(entry)).toBe(true);
  expect(moodFilter({ text: "train", context: work })?.(entry)).toBe(false);
  expect(moodFilter({ text: "", context: travel })?.({ ...entry, contexts: [] })).toBe(false);
});
