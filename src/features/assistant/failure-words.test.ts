import { expect, test } from "vitest";
import { failureWords, mayTryAgain } from "./failure-words.ts";

test("a wait is said in the unit that fits it", () => {
  expect(failureWords({ code: "tooMany", retryAfterMs: 29_400 })).toContain("30 seconds");
  expect(failureWords({ code: "tooMany", retryAfterMs: 61_000 })).toContain("2 minutes");
  expect(failureWords({ code: "tooMany" })).not.toMatch(/\d/);
});

test("what the same question would meet again is not offered to be tried again", () => {
  expect(mayTryAgain({ code: "refused" })).toBe(false);
  expect(mayTryAgain({ code: "provider" })).toBe(true);
});
