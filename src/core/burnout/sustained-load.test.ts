import { expect, test } from "vitest";
import { bandOf, loadEstimate, sustainedLoad } from "./sustained-load.ts";

/** Days of one risk each with the same spread. */
function days(risks: readonly number[], spread = 5) {
  return {
    risk: Float64Array.from(risks),
    sharedSpread: new Float64Array(risks.length).fill(spread),
    ownSpread: new Float64Array(risks.length).fill(spread),
  };
}

const month = (risk: number) => Array<number>(28).fill(risk);

test("a month of one risk is that load", () => {
  expect(loadEstimate(days(month(33)), 27)?.value).toBe(33);
});

test("one day moves the load by less than 7 % of its distance, and late days count more than early ones", () => {
  const lateDay = month(20).with(27, 100);
  const earlyDay = month(20).with(0, 100);
  const late = loadEstimate(days(lateDay), 27)!.value - 20;
  const early = loadEstimate(days(earlyDay), 27)!.value - 20;
  expect(late).toBeLessThan(0.07 * 80);
  expect(late).toBeGreaterThan(early);
});

test("missing days widen the interval and leave the value to the others", () => {
  const gaps = month(30).map((risk, i) => (i % 2 === 0 ? risk : Number.NaN));
  const whole = loadEstimate(days(month(30)), 27)!;
  const half = loadEstimate(days(gaps), 27)!;
  expect(half.value).toBe(30);
  expect(half.high - half.low).toBeGreaterThan(whole.high - whole.low);
});

test("two known days of a month are not judged", () => {
  const two = month(Number.NaN).with(27, 40).with(26, 40);
  expect(loadEstimate(days(two), 27)).toBeUndefined();
});

test("the words follow the limits, and high needs a low end above 20 on two days running", () => {
  expect(bandOf({ value: 14.9, low: 5, high: 20 }, true)).toBe("low");
  expect(bandOf({ value: 15, low: 5, high: 20 }, true)).toBe("usual");
  expect(bandOf({ value: 30, low: 20, high: 40 }, true)).toBe("usual");
  expect(bandOf({ value: 45, low: 30, high: 60 }, true)).toBe("raised");
  expect(bandOf({ value: 46, low: 21, high: 60 }, true)).toBe("high");
  expect(bandOf({ value: 46, low: 21, high: 60 }, false)).toBe("raised");
  expect(bandOf({ value: 46, low: 20, high: 60 }, true)).toBe("raised");
});

test("what is missing most is what it waits for", () => {
  const estimate = { value: 20, low: 10, high: 30 };
  const kind = (known: { days: number; checkIns: number }) => sustainedLoad(estimate, known, false);
  expect(kind({ days: 6, checkIns: 6 })).toMatchObject({
    kind: "notEnoughData",
    daysKnown: 6,
    daysNeeded: 14,
  });
  expect(kind({ days: 13, checkIns: 13 }).kind).toBe("learning");
  expect(kind({ days: 40, checkIns: 9 })).toMatchObject({
    kind: "learning",
    counting: "checkIns",
    daysKnown: 9,
  });
  expect(kind({ days: 14, checkIns: 10 }).kind).toBe("load");
});
