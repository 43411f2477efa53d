import { expect, test } from "vitest";
import { aboveSince, isWithin, type Spell, spellsAfter } from "./spells.ts";

/** The spells of days given as a string: # above the usual, . not. */
function spells(days: string): readonly Spell[] {
  return [...days].reduce<readonly Spell[]>((known, sign, day) => spellsAfter(known, day, sign === "#"), []);
}

test("days in a row are one spell", () => {
  expect(spells(".###..##")).toEqual([
    { first: 1, last: 3 },
    { first: 6, last: 7 },
  ]);
  expect([0, 1, 3, 4, 6].map((day) => isWithin(spells(".###..##"), day))).toEqual([
    false,
    true,
    true,
    false,
    true,
  ]);
});

test("a dip of one day does not begin the count anew, one of two days does", () => {
  expect(aboveSince(spells(".##.##.#"), 7)).toBe(1);
  expect(aboveSince(spells(".##..##"), 6)).toBe(5);
});

test("on the day of a dip it goes on, and a day later it is over", () => {
  expect(aboveSince(spells("##."), 2)).toBe(0);
  expect(aboveSince(spells("##.."), 3)).toBeUndefined();
  expect(aboveSince(spells("...."), 3)).toBeUndefined();
});

test("spells of more than a year ago are forgotten, and those given are left as they were", () => {
  const old: readonly Spell[] = Object.freeze([Object.freeze({ first: 0, last: 5 })]);
  expect(spellsAfter(old, 400, true)).toEqual([{ first: 400, last: 400 }]);
  expect(spellsAfter(old, 6, true)).toEqual([{ first: 0, last: 6 }]);
});
