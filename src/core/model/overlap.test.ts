import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instant } from "../time.ts";
import type { RecordId } from "./id.ts";
import { isSameEvent, type Spanned, settleOverlaps } from "./overlap.ts";
import type { ScoreState } from "./whoop.ts";

const HOUR = 3_600_000;

function row(id: string, from: number, to: number | undefined, scoreState: ScoreState = "scored"): Spanned {
  const start = (from * HOUR) as Instant;
  return {
    id: id as RecordId,
    start,
    scoreState,
    ...(to !== undefined && { end: (to * HOUR) as Instant }),
  };
}

test("of two rows about one night the longer stays", () => {
  const gaveWay = settleOverlaps([row("a", 0, 7.5), row("b", 0.3, 7.6)]);
  expect([...gaveWay]).toEqual([["b", "a"]]);
});

test("a scored row stays before a longer one without a score", () => {
  expect([...settleOverlaps([row("a", 0, 8, "unscorable"), row("b", 0.5, 7)])]).toEqual([["a", "b"]]);
});

test("a closed cycle stays before one that an older export left open", () => {
  expect([...settleOverlaps([row("open", 0, undefined), row("closed", 0.1, 20)])]).toEqual([
    ["open", "closed"],
  ]);
});

test("half is not more than half", () => {
  expect(isSameEvent(row("a", 0, 2), row("b", 1, 3))).toBe(false);
  expect(isSameEvent(row("a", 0, 2), row("b", 0.9, 2.9))).toBe(true);
});

test("a short workout inside a long one is a workout of its own", () => {
  expect(settleOverlaps([row("hike", 0, 6), row("swim", 2, 3)]).size).toBe(0);
});

test("a row that stays for one that had already taken another's place stands for both", () => {
  const rows = [row("a", 0, 7), row("b", 0.2, 7.6), row("c", 0.4, 8.8)];
  expect(Object.fromEntries(settleOverlaps(rows))).toEqual({ a: "c", b: "c" });
});

const someRows = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 999 }),
      from: fc.integer({ min: 0, max: 60 }),
      length: fc.option(fc.integer({ min: 1, max: 30 })),
      scored: fc.boolean(),
    }),
    { selector: (one) => one.id, maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ id, from, length, scored }) =>
      row(String(id), from, length === null ? undefined : from + length, scored ? "scored" : "unscorable"),
    ),
  );

test("whatever stays overlaps by no more than half, and stands for all that gave way", () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const gaveWay = settleOverlaps(rows);
      const kept = rows.filter((one) => !gaveWay.has(one.id));
      for (const left of kept) {
        for (const right of kept) if (left !== right) expect(isSameEvent(left, right)).toBe(false);
      }
      const ids = new Set(kept.map((one) => one.id));
      for (const winner of gaveWay.values()) expect(ids.has(winner)).toBe(true);
    }),
  );
});

test("the order in which rows come does not matter", () => {
  fc.assert(
    fc.property(
      someRows.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
      ([rows, shuffled]) => {
        expect(Object.fromEntries(settleOverlaps(shuffled))).toEqual(
          Object.fromEntries(settleOverlaps(rows)),
        );
      },
    ),
  );
});

test("a file full of rows a second apart takes no longer than its length", () => {
  const rows = Array.from({ length: 20_000 }, (_, i) =>
    row(String(i).padStart(6, "0"), i / 3600, i / 3600 + 24),
  );
  expect(rows.length - settleOverlaps(rows).size).toBe(1);
});
