import { describe, expect, it } from "vitest";
import type { Factor } from "#core/model/daily-score.ts";
import { comparedWithUsual, reasonsOf } from "./reasons.ts";

const factor = (name: Factor["name"], contribution: number, more: Partial<Factor> = {}): Factor => ({
  name,
  contribution,
  z: 0,
  known: true,
  ...more,
});

describe("reasons", () => {
  it("come heaviest first, whichever way they pull, and small ones stay away", () => {
    const { shown } = reasonsOf([
      factor("weekday", 0.4),
      factor("asleep", -6),
      factor("restingHeartRate", 2),
      factor("lastReport", 9),
    ]);
    expect(shown.map((one) => [one.factor.name, one.direction])).toEqual([
      ["lastReport", "raises"],
      ["asleep", "lowers"],
      ["restingHeartRate", "raises"],
    ]);
  });

  it("of a calm day have short bars, of a heavy one none longer than full", () => {
    expect(reasonsOf([factor("asleep", -1)]).shown[0]?.share).toBeCloseTo(-0.1);
    const heavy = reasonsOf([factor("lastReport", 30), factor("asleep", -15)]).shown;
    expect(heavy.map((one) => one.share)).toEqual([1, -0.5]);
  });

  it("that are not known are named apart, not drawn as zero", () => {
    const { shown, missing } = reasonsOf([factor("asleep", 3, { known: false }), factor("lastReport", 2)]);
    expect(shown.map((one) => one.factor.name)).toEqual(["lastReport"]);
    expect(missing.map((one) => one.name)).toEqual(["asleep"]);
  });
});

it("a chance is called higher or lower only where its interval clears the usual day", () => {
  expect(comparedWithUsual({ low: 24, high: 38 }, 20)).toBe("more");
  expect(comparedWithUsual({ low: 8, high: 15 }, 20)).toBe("less");
  expect(comparedWithUsual({ low: 18, high: 38 }, 20)).toBe("same");
  expect(comparedWithUsual({ low: 20, high: 38 }, 20)).toBe("same");
});
