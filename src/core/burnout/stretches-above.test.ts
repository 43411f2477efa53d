import { expect, test } from "vitest";
import { aboveSince, isWithin, type StretchAbove, stretchesAfter } from "./stretches-above.ts";

/** The stretches of days given as a string: # above the usual, . not. */
function stretches(days: string): readonly StretchAbove[] {
  return [...days].reduce<readonly StretchAbove[]>(
    (known, sign, day) => stretchesAfter(known, day, sign === "#"),
    [],
  );
}

test("days in a row are one stretch", () => {
  expect(stretches(".###..##")).toEqual([
    { first: 1, last: 3 },
    { first: 6, last: 7 },
  ]);
  expect([0, 1, 3, 4, 6].map((day) => isWithin(stretches(".###..##"), day))).toEqual([
    false,
    true,
    true,
    false,
    true,
  ]);
});

test("a dip of one day does not begin the count anew, one of two days does", () => {
  expect(aboveSince(stretches(".##.##.#"), 7)).toBe(1);
  expect(aboveSince(stretches(".##..##"), 6)).toBe(5);
});

test("on the day of a dip it goes on, and a day later it is over", () => {
  expect(aboveSince(stretches("##."), 2)).toBe(0);
  expect(aboveSince(stretches("##.."), 3)).toBeUndefined();
  expect(aboveSince(stretches("...."), 3)).toBeUndefined();
});

test("stretches of more than a year ago are forgotten, and those given are left as they were", () => {
  const old: readonly StretchAbove[] = Object.freeze([Object.freeze({ first: 0, last: 5 })]);
  expect(stretchesAfter(old, 400, true)).toEqual([{ first: 400, last: 400 }]);
  expect(stretchesAfter(old, 6, true)).toEqual([{ first: 0, last: 6 }]);
});
