import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Instrument, instrumentNames } from "../model/questionnaire-response.ts";
import { instruments, itemsOf, type Subscale, scales, subscalesOf } from "./instruments.ts";
import { scoreSubscale, scoresOf } from "./score.ts";
import { needsHelp } from "./thresholds.ts";

function subscale(name: string): Subscale {
  const found = instrumentNames.flatMap((one) => subscalesOf(one, true)).find((one) => one.name === name);
  if (!found) throw new Error(`No subscale ${name}`);
  return found;
}

function allAnswered(instrument: Instrument, answer: number): Record<string, number> {
  return Object.fromEntries(itemsOf(instrument, true).map(({ id }) => [id, answer]));
}

test("the Copenhagen inventory has 6 personal, 7 work and, for who has clients, 6 client items", () => {
  expect(subscalesOf("cbi", true).map(({ items }) => items.length)).toEqual([6, 7, 6]);
  expect(itemsOf("cbi", true)).toHaveLength(19);
  expect(itemsOf("cbi", false)).toHaveLength(13);
});

test("no two items of any instrument share an id", () => {
  const ids = instrumentNames.flatMap((one) => itemsOf(one, true)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("only energy for family and friends counts from the other end", () => {
  const reversed = instrumentNames.flatMap((one) => itemsOf(one, true)).filter((item) => item.reversed);
  expect(reversed.map(({ id }) => id)).toEqual(["energyLeft"]);
});

test("always, to a very high degree, is 100 but for the reversed item", () => {
  expect(scoresOf("cbi", allAnswered("cbi", 100))).toEqual({
    personal: 100,
    work: expect.closeTo(600 / 7, 10),
    client: 100,
  });
  expect(scoresOf("cbi", { ...allAnswered("cbi", 100), energyLeft: 0 })).toMatchObject({ work: 100 });
  expect(scoresOf("cbi", { ...allAnswered("cbi", 0), energyLeft: 100 })).toEqual({
    personal: 0,
    work: 0,
    client: 0,
  });
});

test("a subscale is the mean of what was answered", () => {
  expect(scoreSubscale(subscale("personal"), { tired: 75, weak: 25, wornOut: 0, cantTakeIt: 50 })).toEqual({
    kind: "score",
    value: 37.5,
    answered: 4,
  });
});

describe.each([
  ["personal", 3],
  ["work", 4],
  ["client", 3],
])("the %s subscale", (name, needed) => {
  test("has a score from half of its items on, and none below", () => {
    const one = subscale(name);
    const answers = (count: number) =>
      Object.fromEntries(one.items.slice(0, count).map(({ id }) => [id, 50]));
    expect(scoreSubscale(one, answers(needed))).toEqual({ kind: "score", value: 50, answered: needed });
    expect(scoreSubscale(one, answers(needed - 1))).toEqual({
      kind: "notEnough",
      answered: needed - 1,
      needed,
    });
  });
});

test("WHO-5 is the sum of five answers times four, and nothing with one missing", () => {
  expect(scoresOf("who5", { cheerful: 5, calm: 4, active: 3, rested: 0, interested: 1 })).toEqual({
    wellBeing: 52,
  });
  expect(scoresOf("who5", allAnswered("who5", 5))).toEqual({ wellBeing: 100 });
  expect(scoresOf("who5", { cheerful: 5, calm: 4, active: 3, rested: 0 })).toEqual({});
});

test.each([
  [0, 0, false],
  [2, 0, false],
  [2, 1, true],
  [3, 3, true],
])("PHQ-2 answered %i and %i asks to look for help: %s", (littleInterest, feelingDown, help) => {
  const scores = scoresOf("phq2", { littleInterest, feelingDown });
  expect(scores).toEqual({ mood: littleInterest + feelingDown });
  expect(needsHelp({ instrument: "phq2", scores })).toBe(help);
});

test("no other questionnaire ever leads to help by itself", () => {
  expect(needsHelp({ instrument: "cbi", scores: { personal: 100, mood: 6 } })).toBe(false);
});

test("answers that a scale does not have count as not given", () => {
  expect(scoresOf("cbi", { ...allAnswered("cbi", 33), tired: Number.NaN })).toEqual({});
  expect(scoresOf("phq2", { littleInterest: 4, feelingDown: 3 })).toEqual({});
});

test("every score lies within 0 and its highest, whatever was answered, and answers stay untouched", () => {
  const highest: Record<Instrument, number> = { cbi: 100, who5: 100, phq2: 6 };
  for (const instrument of instrumentNames) {
    const answers: fc.Arbitrary<object> = fc.record(
      Object.fromEntries(
        itemsOf(instrument, true).map(({ id, scale }) => [id, fc.constantFrom<number>(...scales[scale])]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(answers, (given) => {
        const scores = Object.values(scoresOf(instrument, Object.freeze(given) as Record<string, number>));
        for (const score of scores) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(highest[instrument]);
        }
      }),
    );
  }
});

test("half of the items of a mean are enough, all of a sum are needed", () => {
  for (const instrument of instrumentNames) {
    for (const { items, combine, atLeast } of subscalesOf(instrument, true)) {
      expect(atLeast).toBe(combine === "mean" ? Math.ceil(items.length / 2) : items.length);
    }
    expect(instruments[instrument].version).toMatch(/^\d{4}$/);
  }
});
