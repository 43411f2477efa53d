import fc from "fast-check";
import { expect, test } from "vitest";
import { weekday } from "#core/time.ts";
import { yearCells } from "./year-grid.ts";

test("a year begins on its day of the week and ends on its last", () => {
  const cells = yearCells(2026);
  expect(cells[0]).toEqual({ day: "2026-01-01", column: 0, row: 3 });
  expect(cells.at(-1)).toEqual({ day: "2026-12-31", column: 52, row: 3 });
});

test("every day has a square of its own, in the row of its day of the week", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1970, max: 2100 }), (year) => {
      const cells = yearCells(year);
      expect(new Set(cells.map((cell) => `${cell.column} ${cell.row}`)).size).toBe(cells.length);
      expect([365, 366]).toContain(cells.length);
      for (const cell of cells) expect(cell.row).toBe(weekday(cell.day));
    }),
  );
});
