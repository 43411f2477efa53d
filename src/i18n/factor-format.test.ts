import { describe, expect, it } from "vitest";
import type { Factor } from "#core/model/daily-score.ts";
import { factorUsual, factorWords, shownAs } from "./factor-format.ts";

const factor = (name: Factor["name"], contribution: number, more: Partial<Factor> = {}): Factor => ({
  name,
  contribution,
  z: 0,
  known: true,
  ...more,
});

describe("the words of a factor", () => {
  it("hold the person's own numbers", () => {
    const heart = factor("restingHeartRate", 6, {
      metric: "restingHeartRate",
      value: 58,
      usualLow: 52,
      usualHigh: 55,
    });
    expect(factorWords(heart, {}).replaceAll("\u00a0", " ")).toBe("Resting heart rate 58 bpm");
    expect(factorUsual(heart, {})).toBe("52–55");
  });

  it("tell a report on the steps it was given in, though it is no single metric", () => {
    const report = factor("lastReport", 5, { value: 2.5, usualLow: 3, usualHigh: 4 });
    expect(shownAs(report)).toBe("mood");
    expect(factorWords(report, {})).toBe("Last check-in 2.5 of 5");
    expect(factorUsual(report, {})).toBe("3–4");
  });

  it("claim no number where there is none", () => {
    expect(factorWords(factor("weekday", 1), {})).toBe("Day of the week");
    expect(factorUsual(factor("asleep", 1, { metric: "asleep", value: 400 }), {})).toBeUndefined();
  });
});
