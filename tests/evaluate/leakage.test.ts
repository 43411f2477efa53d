import { expect, test } from "vitest";
import { crowd } from "./crowd.ts";
import { fromOthersOf } from "./evaluate.ts";
import { parseDataSet } from "./person-days.ts";
import { rowsOf } from "./rows.ts";
import { targets } from "./targets.ts";

const target = targets[0]!;
const JUDGED = "p0";
const KNOWN_DAYS = 120;

/** A crowd with a sensor, as lines; the judged person's rows are the first. */
const lines = crowd(4, 200, 0.7)
  .split("\n")
  .map((line, i) => (i === 0 ? `${line},resting_heart_rate_bpm` : `${line},${50 + ((7 * i) % 11)}`));

/** The risks that the judged person was told in a table, day after day. */
function risks(table: readonly string[]): number[] {
  const set = parseDataSet("crowd", table.join("\n"));
  const { rows } = rowsOf(set, target, fromOthersOf(set, target));
  return rows.filter(({ person }) => person === JUDGED).map(({ risk }) => risk);
}

const isLater = (line: string) =>
  line.startsWith(`${JUDGED},`) &&
  line.split(",")[1]! > new Date(Date.UTC(2024, 0, KNOWN_DAYS)).toISOString().slice(0, 10);
const untilThen = risks(lines.filter((line) => !isLater(line)));

test("what was told of the first days is what is told of them once later days are known", () => {
  expect(untilThen.length).toBeGreaterThan(60);
  expect(risks(lines).slice(0, untilThen.length)).toEqual(untilThen);
});

test("shifting the future by a week changes nothing that was told before it", () => {
  const shifted = lines.map((line) => {
    if (!isLater(line)) return line;
    const [person, day, ...values] = line.split(",");
    const later = new Date(Date.parse(day!) + 7 * 86_400_000).toISOString().slice(0, 10);
    return [person, later, ...values].join(",");
  });
  expect(shifted).not.toEqual(lines);
  expect(risks(shifted).slice(0, untilThen.length)).toEqual(untilThen);
});

test("a person's own days reach what they start from in no way", () => {
  const others = lines.map((line) => (isLater(line) ? line.replace(/^p0,([^,]*),[^,]*/, "p0,$1,1") : line));
  const set = parseDataSet("crowd", others.join("\n"));
  const same = parseDataSet("crowd", lines.join("\n"));
  const judged = (one: typeof set) => one.people.find(({ person }) => person === JUDGED)!;
  expect(fromOthersOf(set, target)(judged(set))).toEqual(fromOthersOf(same, target)(judged(same)));
});
