import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  dayFromNumber,
  type Instant,
  type LocalDay,
  localDay,
  minuteOfDay,
  type OffsetMinutes,
} from "#core/time.ts";
import { momentAt, movedMoment, parseTime, timeText } from "./entry-moment.ts";

/** Kyiv: two hours ahead, three from the last Sunday of March to that of October 2026, at 01:00 UTC. */
const kyiv = (at: number): OffsetMinutes =>
  (at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1) ? 180 : 120) as OffsetMinutes;

const day = (text: string) => text as LocalDay;

test("a time of day survives being written and read", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => parseTime(timeText(minute)) === minute),
  );
});

test.each(["", "7:05", "24:00", "12:60", "noon"])("%j is no time of day", (text) => {
  expect(parseTime(text)).toBeUndefined();
});

test("a moment is where the wall said it is, in winter and in summer", () => {
  expect(momentAt(day("2026-11-20"), 845, kyiv).at).toBe(Date.UTC(2026, 10, 20, 12, 5));
  expect(momentAt(day("2026-07-20"), 845, kyiv).at).toBe(Date.UTC(2026, 6, 20, 11, 5));
});

test("on every day of the year, noon is noon of that day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_454, max: 20_818 }), (number) => {
      const moment = momentAt(dayFromNumber(number), 720, kyiv);
      expect(moment.day).toBe(dayFromNumber(number));
      expect(minuteOfDay(moment.at, moment.offset)).toBe(720);
    }),
  );
});

test("a time that summer time skipped becomes the hour after", () => {
  const moment = momentAt(day("2026-03-29"), 3 * 60 + 30, kyiv);
  expect(moment.day).toBe("2026-03-29");
  expect(minuteOfDay(moment.at, moment.offset)).toBe(4 * 60 + 30);
});

test("moving a check-in to a summer day keeps the time on the wall", () => {
  const winter = momentAt(day("2026-11-20"), 845, kyiv);
  const moved = movedMoment(winter, { day: day("2026-07-20") }, kyiv);
  expect(moved.offset).toBe(180);
  expect(minuteOfDay(moved.at, moved.offset)).toBe(845);
});

test("a check-in made on a journey keeps the zone it was made in", () => {
  const at = Date.UTC(2026, 10, 20, 3) as Instant;
  const tokyo = 540 as OffsetMinutes;
  const entry = { at, offset: tokyo, day: localDay(at, tokyo) };
  const moved = movedMoment(entry, { day: addDays(entry.day, -1), minute: 600 }, kyiv);
  expect(moved).toEqual({ at: Date.UTC(2026, 10, 19, 1), offset: tokyo, day: "2026-11-19" });
});
