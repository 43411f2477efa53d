import { expect, it } from "vitest";
import type { LocalDay } from "#core/time.ts";
import { countedWords, estimateWords, sinceWords, trendWords } from "./risk-words.ts";

it("a number never comes without its interval", () => {
  expect(estimateWords({ value: 38.4, low: 31.2, high: 45.6 })).toBe("38, likely 31–46");
});

it("a trend is told with its days, and only when there is one", () => {
  expect(trendWords({ kind: "rising", pointsPerDay: 1, sinceDays: 9 })).toBe("rising for 9 days");
  expect(trendWords({ kind: "falling", pointsPerDay: -1, sinceDays: 1 })).toBe("falling for 1 day");
  expect(trendWords({ kind: "notClear" })).toBe("no clear trend");
});

it("what is counted is what is missing", () => {
  expect(countedWords({ daysKnown: 4, daysNeeded: 14 })).toBe("4 of 14 days");
  expect(countedWords({ daysKnown: 4, daysNeeded: 10, counting: "checkIns" })).toBe("4 of 10 check-ins");
});

it("what is above the usual is told with the day it began, and nothing else is", () => {
  const estimate = { value: 38, low: 31, high: 46 };
  const since = "2025-11-03" as LocalDay;
  expect(sinceWords({ kind: "load", estimate, band: "raised", since })).toBe("raised since 3 Nov");
  expect(sinceWords({ kind: "load", estimate, band: "high", since })).toBe("above your usual since 3 Nov");
  expect(sinceWords({ kind: "load", estimate, band: "usual" })).toBeUndefined();
});
