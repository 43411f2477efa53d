import { expect, test } from "vitest";
import type { LocalDay } from "#core/time.ts";
import { moveTo, readTrendAddress } from "./trend-address.ts";

const today = "2026-11-20" as LocalDay;
const read = (address: string) => {
  const search = new URLSearchParams(address);
  return readTrendAddress((name) => search.get(name) ?? undefined, today);
};

test("a full address is taken as it is", () => {
  expect(read("metric=hrvRmssd&range=365&compare=mood&to=2026-03-01&year=2024")).toEqual({
    metric: "hrvRmssd",
    compare: "mood",
    range: "365",
    to: "2026-03-01",
    year: 2024,
  });
});

test("a bare address means 90 days up to today", () => {
  expect(read("")).toEqual({ metric: undefined, compare: undefined, range: "90", to: today, year: 2026 });
});

test("an address with nonsense opens what a bare one does", () => {
  expect(read("metric=toString&range=91&compare=x&to=2026-02-30&year=1e9")).toEqual(read(""));
});

test("days to come and years to come can't be asked for", () => {
  expect(read("to=2027-01-01").to).toBe(today);
  expect(read("year=2027").year).toBe(2026);
});

test("a metric is not compared with itself", () => {
  expect(read("metric=mood&compare=mood").compare).toBeUndefined();
});

test("moving stops at today and before the first day", () => {
  const first = "2026-01-10" as LocalDay;
  expect(moveTo({ to: "2026-10-01" as LocalDay, range: "90" }, 90, first, today)).toBe(today);
  expect(moveTo({ to: today, range: "90" }, 90, first, today)).toBeUndefined();
  expect(moveTo({ to: today, range: "90" }, -90, first, today)).toBe("2026-08-22");
  expect(moveTo({ to: "2026-02-01" as LocalDay, range: "30" }, -30, first, today)).toBeUndefined();
  expect(moveTo({ to: today, range: "all" }, -30, first, today)).toBeUndefined();
});
