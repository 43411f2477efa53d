import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { LocalDay } from "#core/time.ts";

export interface DiaryDay {
  readonly day: LocalDay;
  readonly entries: readonly MoodEntry[];
}

/** Check-ins in the order they come, put together by day. */
export function groupByDay(entries: readonly MoodEntry[]): readonly DiaryDay[] {
  return [...Map.groupBy(entries, (entry) => entry.day)].map(([day, ofDay]) => ({ day, entries: ofDay }));
}
