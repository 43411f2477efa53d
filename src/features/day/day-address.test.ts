import { expect, test } from "vitest";
import type { LocalDay } from "#core/time.ts";
import { neighbour, readAskedDay } from "./day-address.ts";

const today = "2026-11-20" as LocalDay;

test("an address without a day means today", () => {
  expect(readAskedDay(undefined, today)).toEqual({ kind: "day", day: today });
});

test("a past day is taken, a day to come and nonsense are told apart", () => {
  expect(readAskedDay("2024-02-29", today)).toEqual({ kind: "day", day: "2024-02-29" });
  expect(readAskedDay("2026-11-21", today)).toEqual({ kind: "future", day: "2026-11-21" });
  expect(readAskedDay("2026-02-30", today)).toEqual({ kind: "noDate", text: "2026-02-30" });
  expect(readAskedDay("", today)).toEqual({ kind: "noDate", text: "" });
});

test("there is no day after today", () => {
  expect(neighbour(today, 1, today)).toBeUndefined();
  expect(neighbour(today, -1, today)).toBe("2026-11-19");
  expect(neighbour("2026-11-19" as LocalDay, 1, today)).toBe(today);
});
