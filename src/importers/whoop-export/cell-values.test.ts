import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNumber, parseWallTime, parseYesNo, parseZone } from "./cell-values.ts";

test.each([
  ["2026-01-02 03:04:05", Date.UTC(2026, 0, 2, 3, 4, 5)],
  ["2026-01-02T03:04", Date.UTC(2026, 0, 2, 3, 4)],
  ["2026-01-02 03:04:05.5", Date.UTC(2026, 0, 2, 3, 4, 5, 500)],
  ["2024-02-29 00:00:00", Date.UTC(2024, 1, 29)],
  ["2026-02-30 00:00:00", undefined],
  ["2026-13-01 00:00:00", undefined],
  ["2026-01-01 24:00:00", undefined],
  ["2026-01-01 10:60:00", undefined],
  ["1/2/2026 7:31", undefined],
  ["2026-01-02", undefined],
  ["", undefined],
])("the time %j is read as %s", (text, expected) => {
  expect(parseWallTime(text)).toBe(expected);
});

test.each([
  ["UTC-04:00", -240],
  ["UTC+05:30", 330],
  ["UTCZ", 0],
  ["UTC", 0],
  ["Z", 0],
  ["GMT-5", -300],
  ["+02:00", 120],
  ["utc\u221203:30", -210],
  ["UTC+0000", 0],
  ["UTC+15:00", undefined],
  ["Europe/Berlin", undefined],
  ["", undefined],
])("the zone %j is %s minutes ahead", (text, expected) => {
  expect(parseZone(text)).toBe(expected);
});

test.each([
  ["12", 12],
  ["-3.25", -3.25],
  ["85%", 85],
  ["62,5", 62.5],
  ["0,1234", 0.1234],
  ["1,234", undefined],
  ["1.234,5", undefined],
  ["1e3", undefined],
  ["NaN", undefined],
  ["12 bpm", undefined],
])("the number %j is read as %s", (text, expected) => {
  expect(parseNumber(text)).toBe(expected);
});

test.each([
  ["true", true],
  ["TRUE", true],
  ["Sí", true],
  ["VERDADERO", true],
  ["1", true],
  ["false", false],
  ["Falso", false],
  ["No", false],
  ["maybe", undefined],
  ["", undefined],
])("the answer %j is read as %s", (text, expected) => {
  expect(parseYesNo(text)).toBe(expected);
});

test("no text whatever makes a number or a time that is none", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const value of [parseNumber(text), parseWallTime(text), parseZone(text)]) {
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }
    }),
  );
});
