import type { ScoreState } from "./rows.ts";

interface Spanned {
  readonly id: string;
  readonly start: number;
  readonly end?: number;
  readonly score_state: ScoreState;
}

/** A cycle lasts about a day: how long one that is still open is taken to be. */
const OPEN_LENGTH = 86_400_000;

/**
 * Rows of one kind of which more than half is the same time tell of one event: for each that gives way, the
 * row that stands for it. The rule of src/core/model/overlap.ts, so that devices and server choose alike.
 */
export function settleOverlaps(rows: readonly Spanned[]): ReadonlyMap<string, string> {
  const gaveWay = new Map<string, string>();
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

function isSameEvent(left: Spanned, right: Spanned): boolean {
  const shared = Math.min(endOf(left), endOf(right)) - Math.max(left.start, right.start);
  return shared > Math.max(lengthOf(left), lengthOf(right)) / 2;
}

function compareClaims(left: Spanned, right: Spanned): number {
  return (
    Number(left.end === undefined) - Number(right.end === undefined) ||
    Number(left.score_state !== "scored") - Number(right.score_state !== "scored") ||
    lengthOf(right) - lengthOf(left) ||
    left.start - right.start ||
    (left.id < right.id ? -1 : 1)
  );
}

function lastWinner(gaveWay: ReadonlyMap<string, string>, id: string): string {
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
