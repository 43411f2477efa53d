import { expect, test } from "vitest";
import { reasonOf } from "./reason.ts";

test.each([
  ["23514", "range"],
  ["22003", "range"],
  ["22P05", "text"],
  ["22021", "text"],
  ["54000", "large"],
  ["413", "large"],
  ["23502", "missing"],
  ["42501", "notAllowed"],
  ["42P01", "unknown"],
  ["42703", "unknown"],
  ["XX000", "other"],
])("the server's %s is told as “%s”", (code, reason) => {
  expect(reasonOf(code)).toBe(reason);
});
