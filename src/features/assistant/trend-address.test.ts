import { expect, test } from "vitest";
import type { LocalDay } from "#core/time.ts";
import { trendAddress } from "./trend-address.ts";

const today = "2026-11-20" as LocalDay;
const address = (from: string, to: string) =>
  trendAddress({ metric: "hrvRmssd", from: from as LocalDay, to: to as LocalDay }, today);

test("a number opens the shortest chart that holds its days", () => {
  expect(address("2026-11-14", "2026-11-20")).toBe("/trends?metric=hrvRmssd&range=30");
  expect(address("2026-10-22", "2026-11-20")).toBe("/trends?metric=hrvRmssd&range=30");
  expect(address("2026-10-21", "2026-11-20")).toBe("/trends?metric=hrvRmssd&range=90");
  expect(address("2019-01-01", "2026-11-20")).toBe("/trends?metric=hrvRmssd&range=all");
});

test("a number of a while ago opens the chart as it ended then", () => {
  expect(address("2025-11-14", "2025-11-20")).toBe("/trends?metric=hrvRmssd&range=30&to=2025-11-20");
});
