import { expect, it } from "vitest";
import type { EvaluationRow } from "#core/burnout/evaluation-table.ts";
import type { Factor } from "#core/model/daily-score.ts";
import type { LocalDay } from "#core/time.ts";
import { readSubject } from "./explain-address.ts";
import { awayWords, effectWords, othersWords, weightWords } from "./explain-words.ts";

it("an address means a risk, a metric or a factor, and anything else means nothing", () => {
  expect(readSubject("sustainedLoad")).toEqual({ kind: "load" });
  expect(readSubject("strainRisk")).toEqual({ kind: "strain" });
  expect(readSubject("asleep")).toEqual({ kind: "metric", metric: "asleep" });
  expect(readSubject("lastReport")).toEqual({ kind: "factor", name: "lastReport" });
  expect(readSubject("toString")).toBeUndefined();
});

it("a weight is told in a word and as a number, beside everybody's where it is the person's own", () => {
  const heavy = { name: "lastReport", used: -0.5, everybody: -0.4, share: 0.3 } as const;
  const light = { name: "asleep", used: 0.02, everybody: 0.05, share: 0.1 } as const;
  const factors = [heavy, light];
  expect(weightWords({ own: false, factors }, heavy)).toBe("counts much (−0.5)");
  expect(weightWords({ own: true, factors }, light)).toBe("counts a little (+0.02; everybody's +0.05)");
});

it("an effect is told in points, or only by its direction where numbers are hidden", () => {
  const factor = (contribution: number): Factor => ({ name: "asleep", contribution, z: -1.44, known: true });
  expect(effectWords(factor(1), false)).toBe("adds 1 point");
  expect(effectWords(factor(-3.42), false)).toBe("takes 3.4 points");
  expect(effectWords(factor(-3.42), true)).toBe("lowers it");
  expect(effectWords(factor(0.01), false)).toBe("changes nothing");
  expect(awayWords({ ...factor(1), value: 400 })).toBe("1.4 × your usual ups and downs, below");
  expect(awayWords(factor(1))).toBeUndefined();
});

it("how well it does on others comes from the table, which names its model where it is another", () => {
  const row = (set: string, people: number, value: number): EvaluationRow => ({
    set,
    target: "all",
    rows: 100,
    people,
    baseRate: 0.2,
    area: { value, low: value, high: value },
    elsewhere: null,
    bestBaseline: { name: "", area: null },
    simpleRule: { name: "", area: null },
    gain: null,
    brierSkill: 0,
    calibrationError: null,
    coverage: [],
  });
  const rows = [row("one", 16, 0.663), row("one", 16, 0.9), row("two", 27, 0.621)];
  const table = { modelVersion: "2.0.0", day: "2026-11-21" as LocalDay, rows };
  expect(othersWords("2.0.0", table)).toMatch(/^Published data of 43 people: .* in 62 to 66\. /);
  expect(othersWords("2.0.0", table)).not.toContain("model");
  expect(othersWords("1.0.0", table)).toContain("model 2.0.0");
  expect(othersWords("2.0.0", { ...table, rows: [] })).toBeUndefined();
});
