import type { Instant, LocalDay, OffsetMinutes } from "../time.ts";
import type { RecordId } from "./id.ts";
import type { Rating } from "./rating.ts";

/** One check-in: how the person was at a moment. Several a day are usual. */
export interface MoodEntry {
  readonly id: RecordId;
  readonly at: Instant;
  readonly offset: OffsetMinutes;
  /** Where `at` falls on the person's own calendar. */
  readonly day: LocalDay;
  /** Mood, 5 is best. */
  readonly rating: Rating;
  /** Energy, 5 is most. */
  readonly energy?: Rating;
  /** Stress, 5 is most stressed. */
  readonly stress?: Rating;
  /** Ids of what was going on. */
  readonly contexts: readonly RecordId[];
  readonly note?: string;
}
