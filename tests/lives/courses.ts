import type { Course } from "./life.ts";

/** Lives go on for a year before anything happens, and for 120 days after it began. */
export const EVENT = 365;
const AFTER = 120;

const CRUNCH_DAYS = 42;
const SLIDE_DAYS = 90;

function course(harder: (day: number, sinceEvent: number) => number): Course {
  return { days: EVENT + AFTER, harder: (day) => harder(day, day - EVENT) };
}

const during = (since: number, days: number) => since >= 0 && since < days;

/** The lives that sustained load has to tell apart. */
export const courses = {
  steady: course(() => 0),
  /** Two weeks off. */
  holiday: course((_, since) => (during(since, 14) ? -1 : 0)),
  /** Six weeks that are too much, then back to normal. */
  crunch: course((_, since) => (during(since, CRUNCH_DAYS) ? 1.4 : 0)),
  /** Six weeks that are too much, then two weeks off. */
  crunchThenHoliday: course((_, since) =>
    during(since, CRUNCH_DAYS) ? 1.4 : during(since - CRUNCH_DAYS, 14) ? -0.7 : 0,
  ),
  /** Five days in bed. */
  illness: course((_, since) => (during(since, 5) ? 2.2 : 0)),
  /** Three months that get a little worse each day, and stay there. */
  slide: course((_, since) => 1.6 * Math.min(1, Math.max(0, since / SLIDE_DAYS))),
  /** Too much from the event on, without an end. */
  overload: course((_, since) => (since >= 0 ? 1.4 : 0)),
  /** The same, with three weeks of silence after the fifth. */
  silentOverload: {
    ...course((_, since) => (since >= 0 ? 1.4 : 0)),
    silent: (day) => during(day - EVENT - 35, 21),
  },
  /** Four hard days on, four easy days off, always. */
  shiftWorker: course((day) => (day % 8 < 4 ? 0.8 : -0.8)),
  /** Two years that drift as people's do. */
  drifting: { days: 2 * EVENT, harder: () => 0, drifts: true },
} as const satisfies Record<string, Course>;

export type CourseName = keyof typeof courses;
