import { expect, test } from "vitest";
import { liveSampleLife } from "../sample/persona.ts";
import { seeded } from "../sample/seeded.ts";
import type { Instant, LocalDay } from "../time.ts";
import { type ImportedRecords, noRecords } from "./imported-records.ts";
import { settleRecords } from "./settle-records.ts";
import { journalAnswerId, whoopId } from "./whoop-id.ts";

const life = liveSampleLife({ firstDay: "2025-01-01" as LocalDay, days: 60, random: seeded(5) }).records;

function part(records: ImportedRecords, from: string, to: string): ImportedRecords {
  const within = <Row extends { day: LocalDay }>(rows: readonly Row[]) =>
    rows.filter((row) => row.day >= from && row.day <= to);
  return {
    cycle: within(records.cycle),
    recovery: within(records.recovery),
    sleep: within(records.sleep),
    workout: within(records.workout),
    journal_answer: within(records.journal_answer),
  };
}

test("settling again changes nothing, and leaves the very rows", () => {
  const once = settleRecords(life).records;
  const again = settleRecords(noRecords, once).records;
  expect(again).toEqual(once);
  for (const row of again.journal_answer) expect(once.journal_answer).toContain(row);
  for (const row of again.cycle) expect(once.cycle).toContain(row);
});

test("records that come in two parts settle like all at once", () => {
  const early = settleRecords(part(life, "2025-01-01", "2025-02-01")).records;
  const both = settleRecords(part(life, "2025-01-20", "2025-03-01"), early).records;
  const byId = (rows: readonly { id: string }[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const whole = settleRecords(life).records;
  expect(byId(both.cycle)).toEqual(byId(whole.cycle));
  expect(byId(both.journal_answer)).toEqual(byId(whole.journal_answer));
});

test("an older export neither opens a closed cycle again nor takes away a score", () => {
  const [closed] = life.cycle.filter((cycle) => cycle.end !== undefined && cycle.scoreState === "scored");
  if (!closed) throw new Error("the sample has no closed cycle");
  const { id, source, start, offset, day } = closed;
  const open = { id, source, start, offset, day, scoreState: "pending" } as const;
  const settled = settleRecords(
    { ...noRecords, cycle: [open] },
    { ...noRecords, cycle: [closed], sleep: life.sleep },
  );
  expect(settled.records.cycle[0]).toEqual(closed);
});

test("recovery and answers of a cycle that gave way belong to the one that stands for it", () => {
  const [cycle] = life.cycle;
  const recovery = life.recovery.find((one) => one.cycleId === cycle?.id);
  const answers = life.journal_answer.filter((one) => one.cycleId === cycle?.id);
  if (!cycle || !recovery || answers.length === 0) throw new Error("the sample has no full first day");
  const start = (cycle.start - 900_000) as Instant;
  const corrected = { ...cycle, start, id: whoopId("cycle", start) };
  const { records, gaveWay } = settleRecords(
    { ...noRecords, cycle: [corrected] },
    { ...noRecords, cycle: [cycle], recovery: [recovery], journal_answer: answers },
  );
  expect([...gaveWay.cycle]).toEqual([[cycle.id, corrected.id]]);
  expect(records.cycle.map((one) => one.id)).toEqual([corrected.id]);
  expect(records.recovery[0]).toMatchObject({ id: whoopId("recovery", start), cycleId: corrected.id });
  expect(records.journal_answer.map((one) => one.id)).toEqual(
    answers.map((one) => journalAnswerId(start, one.question)),
  );
});

test("answers that came before their cycle take its day once it comes", () => {
  const [answer] = life.journal_answer;
  if (!answer) throw new Error("the sample has no answer");
  const guessed = { ...answer, day: "2024-06-01" as LocalDay };
  const settled = settleRecords(
    { ...noRecords, cycle: life.cycle, sleep: life.sleep },
    { ...noRecords, journal_answer: [guessed] },
  );
  expect(settled.records.journal_answer).toEqual([answer]);
});
