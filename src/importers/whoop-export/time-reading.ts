import type { OffsetMinutes } from "#core/time.ts";
import type { ImportWarning, TimeReading } from "../import-preview.ts";

/** A span of a row as its clock shows it, with the offset the row states. */
export interface WallSpan {
  readonly start: number;
  readonly end?: number;
  readonly offset: OffsetMinutes;
}

export interface ReadingDecision {
  readonly reading: TimeReading;
  readonly warning?: ImportWarning;
}

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
/** Most people's nights have their middle about here. */
const USUAL_MIDDLE = 3.5;
const NIGHTS_NEEDED = 14;
/** So few meetings happen by chance where somebody travels; they are no dispute. */
const STRAY_SHARE = 0.05;

/**
 * Whether the export's times are the person's wall clock or UTC. A cycle ends at the instant at which the
 * next one starts; where the offset changed in between (daylight saving, travel) that is true under one
 * reading only, and each such meeting is a vote. Without any, nights decide if under the usual reading
 * they would lie at noon and under the other at night.
 *
 * @example decideTimeReading([{ …, end: "02:30", offset: 60 }, { start: "03:30", offset: 120 }], [])
 * // { reading: "local" }: both are 01:30 UTC
 */
export function decideTimeReading(cycles: readonly WallSpan[], nights: readonly WallSpan[]): ReadingDecision {
  const localStarts = new Set(cycles.map((cycle) => toSecond(cycle.start - cycle.offset * MINUTE)));
  const utcStarts = new Set(cycles.map((cycle) => toSecond(cycle.start)));
  let forLocal = 0;
  let forUtc = 0;
  for (const { end, offset } of cycles) {
    if (end === undefined) continue;
    const meetsLocal = localStarts.has(toSecond(end - offset * MINUTE));
    const meetsUtc = utcStarts.has(toSecond(end));
    if (meetsLocal && !meetsUtc) forLocal += 1;
    if (meetsUtc && !meetsLocal) forUtc += 1;
  }
  if (forLocal + forUtc > 0) {
    const reading = forUtc > forLocal ? "utc" : "local";
    if (Math.min(forLocal, forUtc) <= STRAY_SHARE * (forLocal + forUtc)) return { reading };
    return { reading, warning: { code: "timeReadingDisputed", forLocal, forUtc } };
  }
  // In Greenwich both readings are one.
  if ([...cycles, ...nights].every((span) => span.offset === 0)) return { reading: "local" };
  if (liesAtNoonUnlessUtc(nights)) {
    return { reading: "utc", warning: { code: "timeReadingUnproven", by: "sleepHours" } };
  }
  return { reading: "local", warning: { code: "timeReadingUnproven", by: "usualFormat" } };
}

function liesAtNoonUnlessUtc(nights: readonly WallSpan[]): boolean {
  if (nights.length < NIGHTS_NEEDED) return false;
  const middles = nights.map(({ start, end, offset }) => ({ wall: (start + (end ?? start)) / 2, offset }));
  const asLocal = meanHour(middles.map(({ wall }) => wall));
  const asUtc = meanHour(middles.map(({ wall, offset }) => wall + offset * MINUTE));
  return hoursApart(asLocal, USUAL_MIDDLE) >= 6 && hoursApart(asUtc, USUAL_MIDDLE) <= 3;
}

/** The mean hour of the day, on the circle, since 23:00 and 01:00 average to midnight. */
function meanHour(times: readonly number[]): number {
  const angles = times.map((time) => ((time % DAY) / DAY) * 2 * Math.PI);
  const sine = angles.reduce((sum, angle) => sum + Math.sin(angle), 0);
  const cosine = angles.reduce((sum, angle) => sum + Math.cos(angle), 0);
  return (((Math.atan2(sine, cosine) / (2 * Math.PI)) * DAY) / HOUR + 24) % 24;
}

function hoursApart(left: number, right: number): number {
  const apart = Math.abs(left - right) % 24;
  return Math.min(apart, 24 - apart);
}

function toSecond(time: number): number {
  return Math.floor(time / 1000);
}
