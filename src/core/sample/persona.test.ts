import { expect, test } from "vitest";
import { settleOverlaps } from "../model/overlap.ts";
import { settleRecords } from "../model/settle-records.ts";
import { type LocalDay, localDay } from "../time.ts";
import { liveSampleLife } from "./persona.ts";
import { seeded } from "./seeded.ts";

const life = (seed: number, days = 730) =>
  liveSampleLife({ firstDay: "2024-06-01" as LocalDay, days, random: seeded(seed) });
const { records, checkIns, responses } = life(3);

test("the same numbers make the same life, and others another", () => {
  expect(life(3, 40)).toEqual(life(3, 40));
  expect(life(4, 40)).not.toEqual(life(3, 40));
});

test("a life of no days is empty, and one of a single day is still going on", () => {
  expect(life(1, 0)).toEqual({
    records: { cycle: [], recovery: [], sleep: [], workout: [], journal_answer: [] },
    checkIns: [],
    responses: [],
  });
  expect(life(1, 1).records.cycle).toMatchObject([{ scoreState: "pending", day: "2024-06-01" }]);
});

test("records fit together as they are", () => {
  expect(settleRecords(records).records).toEqual(records);
  expect(settleOverlaps(records.workout).size).toBe(0);
  for (const checkIn of checkIns) expect(localDay(checkIn.at, checkIn.offset)).toBe(checkIn.day);
});

test("mood goes with the body on average, so that there is something true to find", () => {
  const recovery = new Map(records.recovery.map((one) => [one.day, one.recoveryPercent]));
  const moodWhere = (matches: (percent: number) => boolean) => {
    const ratings = checkIns.flatMap(({ day, rating }) => {
      const percent = recovery.get(day);
      return percent !== undefined && matches(percent) ? [rating] : [];
    });
    expect(ratings.length).toBeGreaterThan(60);
    return ratings.reduce((sum: number, rating) => sum + rating, 0) / ratings.length;
  };
  expect(moodWhere((percent) => percent > 60) - moodWhere((percent) => percent < 45)).toBeGreaterThan(0.3);
  expect(new Set(checkIns.map((one) => one.rating)).size).toBe(5);
});

test("the person answers about burnout each month, and higher after months that were heavier", () => {
  expect(responses.length).toBeGreaterThan(20);
  for (const response of responses) {
    expect(localDay(response.at, response.offset)).toBe(response.day);
    expect(Object.keys(response.scores)).toEqual(["personal", "work"]);
  }
  const scores = responses.map(({ scores }) => scores["personal"] ?? Number.NaN);
  expect(Math.max(...scores) - Math.min(...scores)).toBeGreaterThan(15);
});
