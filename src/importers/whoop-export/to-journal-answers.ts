import type { Cycle, JournalAnswer } from "#core/model/whoop.ts";
import { journalAnswerId, whoopId } from "#core/model/whoop-id.ts";
import { type Instant, localDay, type OffsetMinutes } from "#core/time.ts";
import type { CsvRow } from "../csv-reader.ts";
import type { TableCells } from "./table-cells.ts";

/** A cycle starts with falling asleep: this much later most people are awake on the day it stands for. */
const NIGHT = 8 * 3_600_000;

/**
 * The answers of `journal_entries.csv`. An answer points at its cycle and takes that cycle's day when the
 * records are settled; the day given here serves as long as the cycle is not known.
 */
export function toJournalAnswers(cells: TableCells): JournalAnswer[] {
  const answers: JournalAnswer[] = [];
  for (const row of cells.rows) {
    const answer = answerOf(cells, row);
    if (answer && cells.accept(row, answer.id)) answers.push(answer);
  }
  return answers;
}

/** How many answers have only a guessed day, for want of their cycle. */
export function countGuessedDays(answers: readonly JournalAnswer[], cycles: readonly Cycle[]): number {
  const known = new Set(cycles.map((cycle) => cycle.id));
  return answers.filter((answer) => !known.has(answer.cycleId)).length;
}

function answerOf(cells: TableCells, row: CsvRow): JournalAnswer | undefined {
  const startWall = cells.wall(row, "cycleStart");
  const offset = cells.offset(row, startWall ?? 0);
  const cycleStart = cells.instant(startWall, offset);
  if (typeof cycleStart === "string") return cells.skip(row, cycleStart);
  if (offset === undefined) return cells.skip(row, "noTimeZone");
  const question = cells.text(row, "question");
  if (question === "") return cells.skip(row, "noQuestion");
  const yes = cells.yesNo(row, "answer");
  if (yes === undefined) return cells.skip(row, "noAnswer");
  const note = cells.text(row, "notes");
  return {
    id: journalAnswerId(cycleStart, question),
    source: "whoop",
    cycleId: whoopId("cycle", cycleStart),
    day: wakingDay(cycleStart, offset),
    question,
    yes,
    ...(note !== "" && { note }),
  };
}

function wakingDay(cycleStart: Instant, offset: OffsetMinutes) {
  return localDay((cycleStart + NIGHT) as Instant, offset);
}
