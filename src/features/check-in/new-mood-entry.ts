import type { RecordId } from "#core/model/id.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { Rating } from "#core/model/rating.ts";
import { type Instant, localDay, type OffsetMinutes } from "#core/time.ts";

/** How far ahead of UTC this device's zone is at an instant: with summer time where it is summer time. */
export function deviceOffset(at: number): OffsetMinutes {
  return -new Date(at).getTimezoneOffset() as OffsetMinutes;
}

/** A check-in with nothing but a mood. */
export function newMoodEntry(rating: Rating, at: number, offset: OffsetMinutes): MoodEntry {
  const instant = at as Instant;
  const id = crypto.randomUUID() as RecordId;
  return { id, at: instant, offset, day: localDay(instant, offset), rating, contexts: [] };
}
