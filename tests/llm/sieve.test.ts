import { expect, test } from "vitest";
import { sieve } from "#contract/sieve/sieve.ts";

test.each([
  ["Write to anna.k@example.com please", "Write to [e-mail] please"],
  ["It is john dot smith at gmail dot com", "It is [e-mail]"],
  ["Call +380 (67) 123-45-67 today", "Call [phone] today"],
  ["شماره من ۰۹۱۲ ۳۴۵ ۶۷۸۹ است", "شماره من [phone] است"],
  ["See https://example.com/a?b=c now", "See [link] now"],
  ["Card 4111 1111 1111 1111", "Card [number]"],
  ["IBAN UA21 3223 1300 0002 6007 2335 6600 1", "IBAN [number]"],
  ["John@\nexample.com wrote", "[e-mail] wrote"],
])("%s", (text, expected) => {
  expect(sieve(text, {}).text).toBe(expected);
});

test.each([
  "HRV 58 ms, slept 6.5 hours, 7 h 40 min, 3 of 5 and 10,450 kJ",
  "HRV was 58 60 62 59 61 55 48 this week",
  '{"cite":"c3","text":"58 bpm","daysAgo":14}',
  "[58 bpm](cite:c3) and hrvRmssd",
])("numbers of the body stay: %s", (text) => {
  expect(sieve(text, {})).toEqual({ text, removed: [] });
});
