import { describe, expect, test } from "vitest";
import type { LocalDay } from "../time.ts";
import { isReminderDue, monthAfter, nextDue } from "./due.ts";

const day = (text: string) => text as LocalDay;

test.each([
  ["2026-11-03", "2026-12-03"],
  ["2026-12-31", "2027-01-31"],
  ["2026-01-31", "2026-02-28"],
  ["2028-01-31", "2028-02-29"],
  ["2026-05-31", "2026-06-30"],
])("a month after %s is %s", (from, to) => {
  expect(monthAfter(day(from))).toBe(to);
});

test("a monthly questionnaire is due at once, then a month after it was answered, then every day", () => {
  expect(nextDue(undefined, day("2026-11-03"))).toBe("2026-11-03");
  expect(nextDue(day("2026-11-03"), day("2026-11-03"))).toBe("2026-12-03");
  expect(nextDue(day("2026-11-03"), day("2027-02-01"))).toBe("2027-02-01");
});

describe("a reminder", () => {
  const known = {
    lastAnswered: day("2026-10-01"),
    putOff: undefined,
    wanted: true,
    today: day("2026-11-03"),
  };
  test("comes when the questionnaire is due", () => {
    expect(isReminderDue(known)).toBe(true);
    expect(isReminderDue({ ...known, lastAnswered: undefined })).toBe(true);
    expect(isReminderDue({ ...known, lastAnswered: day("2026-10-04") })).toBe(false);
  });
  test("put off, stays away for a month", () => {
    expect(isReminderDue({ ...known, putOff: day("2026-11-03") })).toBe(false);
    expect(isReminderDue({ ...known, putOff: day("2026-11-03"), today: day("2026-12-02") })).toBe(false);
    expect(isReminderDue({ ...known, putOff: day("2026-11-03"), today: day("2026-12-03") })).toBe(true);
  });
  test("switched off, never comes", () => {
    expect(isReminderDue({ ...known, wanted: false })).toBe(false);
  });
});
