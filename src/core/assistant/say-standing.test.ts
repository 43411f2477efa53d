import { expect, test } from "vitest";
import { addDays, dayNumber, type LocalDay } from "../time.ts";
import type { AssistantSource } from "./assistant-source.ts";
import { createCitationBook } from "./citation.ts";
import type { Span } from "./narrative.ts";
import { sayStanding } from "./say-standing.ts";

const TODAY = "2026-11-20" as LocalDay;

/** What is said of a resting heart rate that went between 52 and 54, and then as told. */
async function said(latest: readonly number[], span: Span) {
  const before = Array.from({ length: 120 }, (_, index) => 52 + ((index + 2) % 3));
  const values = Float64Array.from([...before, ...latest]);
  const source: AssistantSource = {
    today: TODAY,
    series: async () => ({ first: dayNumber(addDays(TODAY, 1 - values.length)), values }),
    latestScore: async () => undefined,
    findings: async () => undefined,
    contexts: async () => new Map(),
    shown: async () => ({}),
  };
  const book = createCitationBook(({ value }) => `${value}`);
  return sayStanding(source, "restingHeartRate", span, book);
}

const high = (days: number) => Array.from({ length: days }, (_, index) => 61 + (index % 2));

test("a departure that goes on says for how long it has", async () => {
  expect(await said(high(7), { kind: "week" })).toMatchObject({
    ...{ kind: "standing", side: "above", sure: "clear", since: { text: "7" } },
  });
});

test("one that has ended does not go on by now, however far it moved the mean", async () => {
  const week = await said([...high(5), 52, 52], { kind: "week" });
  expect(week).toMatchObject({ kind: "standing", side: "above", sure: "clear" });
  expect(week).not.toHaveProperty("since");
});

test("of a span that ended a while ago nothing is said that lasts by now", async () => {
  const week = await said([...high(7), ...Array.from({ length: 7 }, () => 53)], { kind: "lastWeek" });
  expect(week).toMatchObject({ kind: "standing", side: "above", sure: "clear" });
  expect(week).not.toHaveProperty("since");
});
