import { expect, test } from "vitest";
import { lagsOf, measuredCauses, outcomes } from "../../src/core/findings/candidates.ts";
import type { FindingData } from "../../src/core/findings/finding-data.ts";
import { lookForFindings } from "../../src/core/findings/look-for-findings.ts";
import type { Metric } from "../../src/core/model/metric.ts";
import { noiseHistory, THE_QUESTION } from "./histories.ts";
import { lookThrough } from "./look-through.ts";

const year = { seed: 3, days: 365, memory: 0.4, effect: 0.8 };
const metric = (name: Metric) => ({ kind: "metric", metric: name }) as const;

/** Days of a history, with some columns put in place of others. */
function withColumns(data: FindingData, values: Partial<Record<Metric, Float64Array>>): FindingData {
  return { ...data, columns: { ...data.columns, values: { ...data.columns.values, ...values } } };
}

test("a night is no outcome of the day that comes after it", () => {
  expect(lagsOf({ cause: metric("strain"), outcome: "hrvRmssd" })).toEqual([1, 2]);
  expect(lagsOf({ cause: { kind: "journal", question: "Alcohol?" }, outcome: "asleep" })).toEqual([1, 2]);
  expect(lagsOf({ cause: metric("asleep"), outcome: "hrvRmssd" })).toEqual([0, 1, 2]);
  expect(lagsOf({ cause: metric("strain"), outcome: "mood" })).toEqual([0, 1, 2]);
});

test("what is worked out from the cause is no outcome of it", () => {
  expect(lagsOf({ cause: metric("asleep"), outcome: "recovery" })).toEqual([1, 2]);
  expect(lagsOf({ cause: metric("sleepDebt"), outcome: "asleep" })).toEqual([]);
  expect(lagsOf({ cause: metric("asleep"), outcome: "asleep" })).toEqual([]);
});

test("a true effect is found at its lag, in the outcome's unit, with groups that lie that far apart", () => {
  const { found } = lookThrough(noiseHistory(year));
  const first = found[0]!;
  expect(first).toMatchObject({ cause: { question: THE_QUESTION }, outcome: "mood", lag: 0 });
  expect(first.low).toBeLessThan(0.8);
  expect(first.high).toBeGreaterThan(0.8);
  expect(first.low).toBeGreaterThan(0);
  expect(first.with.mean - first.without.mean).toBeCloseTo(first.effect, 9);
  expect(first.with.days + first.without.days).toBe(365);
  expect(first.q).toBeLessThanOrEqual(0.1);
});

test("an effect that comes a day later is found a day later", () => {
  const data = noiseHistory({ ...year, effect: 0, questions: 1 });
  const { values } = data.answers[0]!;
  const hrvRmssd = data.columns.values.hrvRmssd!.map((one, day) => 50 + 10 * (one - (values[day - 1] ?? 0)));
  const { found } = lookThrough(withColumns(data, { hrvRmssd }));
  expect(found[0]).toMatchObject({ outcome: "hrvRmssd", lag: 1 });
  expect(found[0]!.correlation).toBeLessThan(0);
  expect(found[0]!.low).toBeLessThan(-10);
  expect(found[0]!.high).toBeGreaterThan(-10);
});

test("a measured cause is told by its upper and lower third, and outliers do not make it", () => {
  const data = noiseHistory({ ...year, effect: 0 });
  const asleep = data.columns.values.asleep!.map((one) => 440 + 45 * one);
  const mood = data.columns.values.mood!.map((one, day) => one + 0.5 * ((asleep[day]! - 440) / 45));
  asleep[200] = 5;
  const { found } = lookThrough(withColumns(data, { asleep, mood }));
  const one = found.find(({ cause }) => cause.kind === "metric" && cause.metric === "asleep")!;
  expect(one.with.atLeast).toBeGreaterThan(one.without.atMost!);
  expect(one.with.days).toBeGreaterThanOrEqual(365 / 3);
  expect(one.effect).toBeGreaterThan(0.5);
});

test("days of rest are one side when most days are days of rest", () => {
  const data = noiseHistory({ ...year, effect: 0 });
  const workouts = data.columns.values.workouts!.map((one) => (one > 0.8 ? 1 : 0));
  const mood = data.columns.values.mood!.map((one, day) => one + 0.9 * workouts[day]!);
  const { found } = lookThrough(withColumns(data, { workouts, mood }));
  const one = found.find(({ cause }) => cause.kind === "metric" && cause.metric === "workouts")!;
  expect(one.with).toMatchObject({ atLeast: 1 });
  expect(one.without).toMatchObject({ atMost: 0 });
  expect(one.with.days + one.without.days).toBe(365);
});

test("each pair is in one list, once, and all that can be looked at is", () => {
  const { found, silent, tooFew } = lookThrough(noiseHistory(year));
  const keys = [...found, ...silent, ...tooFew].map((one) => JSON.stringify([one.cause, one.outcome]));
  expect(new Set(keys).size).toBe(keys.length);
  const possible = measuredCauses.flatMap((cause) =>
    outcomes.filter((outcome) => lagsOf({ cause: metric(cause), outcome }).length > 0),
  );
  expect(keys.length).toBe(possible.length + outcomes.length);
});

test("a pair with too few days says how many more it needs, and one without any is not mentioned", () => {
  const data = noiseHistory({ seed: 5, days: 20, memory: 0 });
  const never = new Float64Array(20).fill(Number.NaN);
  const { found, silent, tooFew } = lookThrough(withColumns(data, { mood: never }));
  expect([found, silent]).toEqual([[], []]);
  expect(tooFew).toContainEqual({ cause: metric("strain"), outcome: "energy", days: 20, daysNeeded: 10 });
  expect(tooFew.some(({ outcome }) => outcome === "mood")).toBe(false);
});

test("the same days give the same findings, whatever was looked at before", () => {
  const data = noiseHistory(year);
  const once = lookThrough(data);
  expect(lookThrough(noiseHistory(year))).toEqual(once);
  expect(lookThrough(data, once.pairs)).toEqual(once);
  expect(lookThrough(data, once.pairs.slice(5))).toEqual(once);
});

test("only pairs whose days changed are looked at again", () => {
  const data = noiseHistory(year);
  const { pairs } = lookThrough(data);
  const lagsLookedAt = (now: FindingData) => {
    const seen = [...lookForFindings(now, pairs)];
    return seen.filter(({ done, all }) => done < all).length;
  };
  expect(lagsLookedAt(data)).toBe(0);
  const mood = data.columns.values.mood!.slice();
  mood[100]! += 1;
  // Mood is looked at beside five measured causes and one question, at three lags each.
  expect(lagsLookedAt(withColumns(data, { mood }))).toBe(18);
});

test("looking changes nothing of what it is given", () => {
  const data = noiseHistory(year);
  const before = structuredClone(data);
  lookThrough(data);
  expect(data).toEqual(before);
});

test("something that happens on the same weekdays each week is silent, however the weekdays feel", () => {
  const data = noiseHistory({ ...year, effect: 0, weekday: 2 });
  const values = Float64Array.from({ length: 365 }, (_, day) => (day % 7 >= 5 ? 1 : 0));
  const answers = [{ cause: { kind: "journal", question: "At home?" } as const, values }];
  expect(lookThrough({ ...data, answers }).found).toEqual([]);
});
