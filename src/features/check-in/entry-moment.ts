import type { MoodEntry } from "#core/model/mood-entry.ts";
import {
  dayNumber,
  type Instant,
  type LocalDay,
  localDay,
  minuteOfDay,
  type OffsetMinutes,
} from "#core/time.ts";

export type Moment = Pick<MoodEntry, "at" | "offset" | "day">;

const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/** "14:05" as 845; undefined when it is no time of day. */
export function parseTime(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})(?::\d{2})?$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const minute = Number(hours) * 60 + Number(minutes);
  return minute < DAY_MINUTES && Number(minutes) < 60 ? minute : undefined;
}

/** 845 as "14:05", the way time fields write it. */
export function timeText(minute: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** A wall-clock moment where the offset at an instant is `offsetAt`: the zone this device is in. */
export function momentAt(day: LocalDay, minute: number, offsetAt: (at: number) => OffsetMinutes): Moment {
  const wall = (dayNumber(day) * DAY_MINUTES + minute) * MINUTE;
  // The offset depends on the instant and the instant on the offset; the second look settles it. A time
  // that summer time skips becomes the one an hour later.
  const guess = wall - offsetAt(wall) * MINUTE;
  const at = (wall - offsetAt(guess) * MINUTE) as Instant;
  const offset = offsetAt(at);
  return { at, offset, day: localDay(at, offset) };
}

/**
 * The moment of a check-in moved to another day or time on the wall. One made in this device's zone
 * follows its summer time; one made on a journey keeps the offset it was made with.
 */
export function movedMoment(
  entry: Moment,
  to: { readonly day?: LocalDay; readonly minute?: number },
  offsetAt: (at: number) => OffsetMinutes,
): Moment {
  const day = to.day ?? entry.day;
  const minute = to.minute ?? minuteOfDay(entry.at, entry.offset);
  const isHere = offsetAt(entry.at) === entry.offset;
  return momentAt(day, minute, isHere ? offsetAt : () => entry.offset);
}
