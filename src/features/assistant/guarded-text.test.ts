import { expect, test } from "vitest";
import { createGuardedText } from "./guarded-text.ts";

/** All that is shown while a text comes in pieces, the last of it whole. */
function shownOf(pieces: readonly string[]): string[] {
  const text = createGuardedText();
  return [...pieces.map((piece) => text.add(piece)), text.end()];
}

test("words are shown when they are whole, and the end when it comes", () => {
  expect(shownOf(["You sl", "ept we", "ll."])).toEqual([
    "You ",
    "You slept ",
    "You slept ",
    "You slept well.",
  ]);
});

test("a number is shown with its link or not at all", () => {
  const shown = shownOf(["Your pulse is [58", " bpm", "](cite", ":c1)", ", a little more."]);
  expect(shown).toEqual([
    "Your pulse is ",
    "Your pulse is ",
    "Your pulse is ",
    "Your pulse is [58 bpm](cite:c1)",
    "Your pulse is [58 bpm](cite:c1), a little ",
    "Your pulse is [58 bpm](cite:c1), a little more.",
  ]);
});

test("blocks stay apart however they come, and nothing is lost between them", () => {
  const whole = "One.\n\n- two\n- three\n\n\nFour [5](cite:c1) six.";
  for (let size = 1; size <= whole.length; size += 1) {
    const pieces = whole.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
    const shown = shownOf(pieces);
    expect(shown.at(-1)).toBe(whole);
    for (const one of shown) expect(whole.startsWith(one)).toBe(true);
  }
});

test("a sentence that is withheld was never shown to its end, and what follows is", () => {
  const whole = "Rest helps.\n\nTake 5 mg of melatonin. Sleep well.\n\nGood night.";
  for (let size = 1; size <= whole.length; size += 1) {
    const shown = shownOf(whole.match(new RegExp(`[^]{1,${size}}`, "g")) ?? []);
    expect(shown.join("|")).not.toContain("melatonin");
    expect(shown.at(-1)).toMatch(/^Rest helps\.\n\n\[withheld:dose\] ?Sleep well\.\n\nGood night\.$/);
  }
});

test("a character that no database takes is left out", () => {
  expect(shownOf(["a\0b"]).at(-1)).toBe("ab");
});
