import { expect, it } from "vitest";
import { builtInContexts } from "#core/model/context-tag.ts";
import type { Cause, Finding } from "#core/model/finding.ts";
import type { RecordId } from "#core/model/id.ts";
import {
  daysWords,
  findingSentence,
  groupWords,
  type Speaker,
  sureWords,
  trendLink,
} from "./finding-words.ts";

const night = "0b6f1c7e-1f0e-4d6a-8a43-5f0d3c1b7bff" as RecordId;
const speaker: Speaker = {
  tags: new Map([[night, { id: night, label: "Night shift", archived: true }]]),
  units: {},
};

const hrvAfterAlcohol: Finding = {
  cause: { kind: "journal", question: "Have any alcoholic drinks?" },
  outcome: "hrvRmssd",
  lag: 1,
  effect: -6.2,
  low: -9.1,
  high: -3.3,
  correlation: -0.4,
  p: 0.001,
  q: 0.004,
  days: 210,
  with: { mean: 41, days: 41 },
  without: { mean: 47.2, days: 169 },
};

const moodWithSleep: Finding = {
  ...hrvAfterAlcohol,
  cause: { kind: "metric", metric: "asleep" },
  outcome: "mood",
  lag: 0,
  effect: 0.42,
  low: 0.2,
  high: 0.64,
  with: { mean: 3.9, days: 70, atLeast: 460 },
  without: { mean: 3.5, days: 70, atMost: 380 },
};

const words = (finding: Finding) => findingSentence(finding, speaker).replaceAll("\u00a0", " ");
const because = (cause: Cause, lag: Finding["lag"] = 0) => words({ ...hrvAfterAlcohol, cause, lag });

it("a yes or no is told with the size of what goes with it", () => {
  expect(words(hrvAfterAlcohol)).toBe("On the day after alcohol, your HRV is 6 ms lower (3 to 9).");
});

it("the days between cause and outcome are said", () => {
  expect(words({ ...hrvAfterAlcohol, lag: 0 })).toMatch(/^On days with alcohol, /);
  expect(words({ ...hrvAfterAlcohol, lag: 2 })).toMatch(/^Two days after alcohol, /);
});

it("the groups beside the dots say it too", () => {
  expect(groupWords(hrvAfterAlcohol, speaker)).toEqual({ with: "After alcohol", without: "Without" });
  expect(groupWords({ ...hrvAfterAlcohol, lag: 0 }, speaker).with).toBe("With alcohol");
});

it("a measured cause is told by the person's own upper and lower days", () => {
  expect(words(moodWithSleep)).toBe(
    "On days when your sleep is 7 h 40 min or more, your mood is 0.4 steps higher (0.2 to 0.6) than when it is 6 h 20 min or less.",
  );
  expect(words({ ...moodWithSleep, lag: 1 })).toMatch(/^On the day after your sleep was .* it was 6 h 20/);
});

it("a measured time on the clock is later or earlier, not more or less", () => {
  const late: Finding = {
    ...moodWithSleep,
    cause: { kind: "metric", metric: "sleepMidpoint" },
    with: { mean: 3.5, days: 70, atLeast: 4.5 },
    without: { mean: 3.9, days: 70, atMost: 3 },
  };
  expect(words(late)).toContain("the middle of your night is 04:30 or later, ");
  expect(groupWords(late, speaker).without).toBe("03:00 or earlier");
});

it("the person's own words are quoted, a journal question nobody knows, too", () => {
  expect(because({ kind: "context", tag: night })).toMatch(/^On days with “Night shift”, /);
  expect(because({ kind: "context", tag: builtInContexts.deadline as RecordId })).toContain("“Deadline”");
  expect(because({ kind: "journal", question: "Ate kimchi?" }, 1)).toMatch(
    /^On the day after a yes to “Ate kimchi\?”, /,
  );
});

it("no sentence says that one thing makes another", () => {
  for (const finding of [hrvAfterAlcohol, moodWithSleep]) {
    expect(words(finding)).not.toMatch(/cause|because|due to|leads|makes|lowers|raises|improves/i);
  }
});

it("the number of days says what it is a part of", () => {
  expect(daysWords(hrvAfterAlcohol)).toBe("41 of 210 days");
  expect(daysWords(moodWithSleep)).toBe("70 days against 70, of 210");
});

it("how sure grows as chance becomes less likely", () => {
  expect([0.004, 0.03, 0.09].map((q) => sureWords({ q }))).toEqual([
    "Very unlikely to be chance",
    "Unlikely to be chance",
    "Could still be chance",
  ]);
});

it("two metrics are compared in Trends; with a yes or no the outcome stands alone", () => {
  expect(trendLink(moodWithSleep).href).toBe("/trends?metric=mood&range=365&compare=asleep");
  expect(trendLink(hrvAfterAlcohol).href).toBe("/trends?metric=hrvRmssd&range=365");
});
