import { expect, test } from "vitest";
import { dayFromNumber } from "../time.ts";
import { daysInTurn } from "./days-in-turn.ts";

test("days in turn are the calendar's, over leap years and before 1970 too", () => {
  const first = -40_000;
  const next = daysInTurn(first);
  const days = Array.from({ length: 80_000 }, next);
  expect(days).toEqual(days.map((_, i) => dayFromNumber(first + i)));
});
