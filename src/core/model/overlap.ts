import type { Instant } from "../time.ts";
import type { RecordId } from "./id.ts";
import type { ScoreState } from "./whoop.ts";

/** What the overlap rule looks at: rows of one source and one kind. */
export interface Spanned {
  readonly id: RecordId;
  readonly start: Instant;
  /** Absent while it is still going on. */
  readonly end?: Instant;
  readonly scoreState: ScoreState;
}

/** A cycle lasts about a day: how long one that is still open is taken to be. */
const OPEN_LENGTH = 86_400_000;

/**
 * Whether two rows tell of the same thing although they start apart: more than half of the longer one
 * lies in both. A short workout inside a long one is not the same.
 *
 * @example isSameEvent(sleep("23:00", "07:00"), sleep("23:20", "07:00")) // true
 */
export function isSameEvent(left: Spanned, right: Spanned): boolean {
  const shared = Math.min(endOf(left), endOf(right)) - Math.max(left.start, right.start);
  return shared > Math.max(lengthOf(left), lengthOf(right)) / 2;
}

/**
 * Which of two rows about the same thing stays, negative for the first: a closed one before an open one, a
 * scored one before an unscored one, then the longer, the earlier, and the smaller id. It looks only at
 * the rows, so every device chooses alike whatever arrived first.
 */
export function compareClaims(left: Spanned, right: Spanned): number {
  return (
    Number(left.end === undefined) - Number(right.end === undefined) ||
    Number(left.scoreState !== "scored") - Number(right.scoreState !== "scored") ||
    lengthOf(right) - lengthOf(left) ||
    left.start - right.start ||
    (left.id < right.id ? -1 : 1)
  );
}

/**
 * Settles rows that overlap by more than half. Rows are of one source and kind and have different ids.
 *
 * @returns for each row that gives way, the row that stands for it now; empty when none overlaps
 * @example settleOverlaps([{ id: a, … 23:00 to 07:00 }, { id: b, … 23:20 to 07:00 }]) // Map { b → a }
 */
export function settleOverlaps(rows: readonly Spanned[]): ReadonlyMap<RecordId, RecordId> {
  const gaveWay = new Map<RecordId, RecordId>();
  // Rows that stay so far and may still reach into the next. They differ from each other by more than
  // half, so there are only ever a few, and the sweep stays linear whatever a file holds.
  let active: Spanned[] = [];
  for (const row of rows.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))) {
    active = active.filter((other) => endOf(other) > row.start);
    const rivals = active.filter((other) => isSameEvent(other, row));
    const winner = rivals.find((other) => compareClaims(other, row) < 0);
    if (winner) {
      gaveWay.set(row.id, winner.id);
      continue;
    }
    for (const rival of rivals) gaveWay.set(rival.id, row.id);
    active = [...active.filter((other) => !rivals.includes(other)), row];
  }
  for (const [loser, winner] of gaveWay) gaveWay.set(loser, lastWinner(gaveWay, winner));
  return gaveWay;
}

function lastWinner(gaveWay: ReadonlyMap<RecordId, RecordId>, id: RecordId): RecordId {
  let winner = id;
  for (let next = gaveWay.get(winner); next !== undefined; next = gaveWay.get(winner)) winner = next;
  return winner;
}

function endOf(row: Spanned): number {
  return row.end ?? row.start + OPEN_LENGTH;
}

function lengthOf(row: Spanned): number {
  return endOf(row) - row.start;
}
