import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { DayColumns } from "../model/day-columns.ts";
import { dayFromNumber, dayNumber, type LocalDay } from "../time.ts";
import { type SignMetric, signMetrics } from "./signs.ts";
import { spellOn, spells } from "./spells.ts";

const first = dayNumber("2026-01-01" as LocalDay);
const DAYS = 90;
/** The night that most of what follows happens on. */
const NIGHT = 80;

/** Even nights that wobble by a little, as a person's own. */
const even: Record<SignMetric, (night: number) => number> = {
  hrvRmssd: (night) => 60 + (night % 5),
  restingHeartRate: (night) => 52 + (night % 5),
  respiratoryRate: (night) => 14.5 + (night % 5) / 5,
  skinTemperature: (night) => 33.4 + (night % 5) / 10,
  spo2: (night) => 96 + (night % 3) / 2,
};

/** Even nights, of which some hold something else. */
function nights(changed: Partial<Record<SignMetric, Record<number, number>>>, days = DAYS): DayColumns {
  const values = Object.fromEntries(
    signMetrics.map((metric) => [
      metric,
      Float64Array.from({ length: days }, (_, night) => changed[metric]?.[night] ?? even[metric](night)),
    ]),
  );
  return { first, length: days, values };
}

const day = (night: number) => dayFromNumber(first + night);

describe("a body is said to be handling something", () => {
  it("after two nights on which one sign lies far outside, with both values and the range of each", () => {
    const [spell, ...more] = spells(nights({ restingHeartRate: { [NIGHT]: 66, [NIGHT + 1]: 67 } }));
    expect(more).toEqual([]);
    expect(spell).toMatchObject({ first: day(NIGHT), last: day(NIGHT + 1), ended: true });
    const [sign] = spell?.signs ?? [];
    expect(sign).toMatchObject({ metric: "restingHeartRate", side: "above" });
    expect(sign?.nights.map(({ value }) => value)).toEqual([66, 67]);
    // Median 54, median distance 1, so own spread 1.4826, leaning on 2.3: √((60 × 1.4826² + 14 × 2.3²) ÷ 74).
    expect(sign?.nights[0]?.high).toBeCloseTo(54 + 2 * 1.66825, 3);
    expect(sign?.nights[0]?.low).toBeCloseTo(54 - 2 * 1.66825, 3);
  });

  it("not after one such night, and not when it went the other way the night after", () => {
    expect(spells(nights({ restingHeartRate: { [NIGHT]: 70 } }))).toEqual([]);
    expect(spells(nights({ skinTemperature: { [NIGHT]: 36, [NIGHT + 1]: 31 } }))).toEqual([]);
  });

  it("sooner when two signs of different kinds agree, not when they are one kind", () => {
    const slow = { [NIGHT]: 58, [NIGHT + 1]: 58 };
    const shallow = { [NIGHT]: 49, [NIGHT + 1]: 49 };
    const fast = { [NIGHT]: 16, [NIGHT + 1]: 16 };
    expect(spells(nights({ restingHeartRate: slow }))).toEqual([]);
    expect(spells(nights({ restingHeartRate: slow, hrvRmssd: shallow }))).toEqual([]);
    const [together] = spells(nights({ restingHeartRate: slow, respiratoryRate: fast }));
    expect(together?.signs.map(({ metric }) => metric)).toEqual(["restingHeartRate", "respiratoryRate"]);
    const [heart] = spells(nights({ hrvRmssd: shallow, respiratoryRate: fast }));
    expect(heart?.signs.map(({ metric, side }) => [metric, side])).toEqual([
      ["hrvRmssd", "below"],
      ["respiratoryRate", "above"],
    ]);
  });

  it("by the direction that matters: good news is none, and skin counts both ways", () => {
    const twice = (value: number) => ({ [NIGHT]: value, [NIGHT + 1]: value });
    expect(spells(nights({ hrvRmssd: twice(120) }))).toEqual([]);
    expect(spells(nights({ restingHeartRate: twice(40) }))).toEqual([]);
    expect(spells(nights({ respiratoryRate: twice(11) }))).toEqual([]);
    expect(spells(nights({ spo2: twice(100) }))).toEqual([]);
    expect(spells(nights({ hrvRmssd: twice(28) }))).toHaveLength(1);
    expect(spells(nights({ spo2: twice(90) }))).toHaveLength(1);
    for (const warm of [31, 36]) expect(spells(nights({ skinTemperature: twice(warm) }))).toHaveLength(1);
  });

  it("across one missing night, not across two", () => {
    const none = Number.NaN;
    const one = { [NIGHT]: 68, [NIGHT + 1]: none, [NIGHT + 2]: 68 };
    const two = { [NIGHT]: 68, [NIGHT + 1]: none, [NIGHT + 2]: none, [NIGHT + 3]: 68 };
    expect(spells(nights({ restingHeartRate: one }))).toMatchObject([
      { first: day(NIGHT), last: day(NIGHT + 2) },
    ]);
    expect(spells(nights({ restingHeartRate: two }))).toEqual([]);
  });

  it("not before fourteen nights are known", () => {
    const ill = { 13: 70, 14: 70, 15: 70 };
    expect(spells(nights({ restingHeartRate: ill }, 15))).toEqual([]);
    expect(spells(nights({ restingHeartRate: ill }, 16))).toMatchObject([{ first: day(14), last: day(15) }]);
  });
});

describe("a spell", () => {
  const since = (night: number, values: readonly number[]) =>
    Object.fromEntries(values.map((value, i) => [night + i, value]));

  it("goes on while a sign stays outside, and ends with the first known night on which none does", () => {
    const [spell, ...more] = spells(nights({ restingHeartRate: since(NIGHT, [66, 67, 60, 59, 54, 53]) }));
    expect(more).toEqual([]);
    expect(spell).toMatchObject({ first: day(NIGHT), last: day(NIGHT + 3), ended: true });
  });

  it("is not over while its last night is the newest, or one night is missing after it", () => {
    const ending = (...values: number[]) =>
      spells(nights({ restingHeartRate: since(DAYS - values.length, values) }))[0]?.ended;
    expect(ending(66, 67)).toBe(false);
    expect(ending(66, 67, Number.NaN)).toBe(false);
    expect(ending(66, 67, Number.NaN, Number.NaN)).toBe(true);
    expect(ending(66, 67, 54)).toBe(true);
  });

  it("holds the days from its first night to its last", () => {
    const found = spells(nights({ restingHeartRate: since(NIGHT, [66, Number.NaN, 67]) }));
    expect([-1, 0, 1, 2, 3].map((by) => spellOn(found, day(NIGHT + by)) !== undefined)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

test("an illness does not hide the next one: the range hardly widens", () => {
  const values = [66, 68, 68, 66, 64];
  const twice = { ...Object.fromEntries(values.map((value, i) => [60 + i, value])) };
  values.forEach((value, i) => {
    twice[NIGHT + i] = value;
  });
  expect(spells(nights({ restingHeartRate: twice }))).toHaveLength(2);
});

test("what is said of a night does not depend on later nights, and nothing given is changed", () => {
  const value = fc.oneof(
    { weight: 8, arbitrary: fc.double({ min: 50, max: 58, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(75) },
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 30, maxLength: 90 }), fc.nat(89), (given, cut) => {
      const upTo = (length: number) => {
        const restingHeartRate = Float64Array.from(given.slice(0, length));
        return spells({ first, length: restingHeartRate.length, values: { restingHeartRate } });
      };
      const end = Math.min(cut, given.length);
      const told = (found: ReturnType<typeof spells>) =>
        found
          .flatMap(({ signs }) => signs.flatMap((sign) => sign.nights))
          .filter((one) => one.day < day(end));
      expect(told(upTo(end))).toEqual(told(upTo(given.length)).slice(0, told(upTo(end)).length));
      for (const spell of upTo(given.length)) {
        expect(spell.signs.length).toBeGreaterThan(0);
        for (const sign of spell.signs) {
          for (const one of sign.nights) expect(one.value < one.low || one.value > one.high).toBe(true);
        }
      }
    }),
  );
});
