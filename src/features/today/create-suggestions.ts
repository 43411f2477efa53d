import type { Accessor } from "solid-js";
import { scoreMetrics } from "#core/burnout/known-days.ts";
import {
  LOOKED_AT_DAYS,
  type Recommendation,
  recommend,
  recommendationMetrics,
} from "#core/burnout/recommend.ts";
import type { DailyScore } from "#core/model/daily-score.ts";
import { addDays } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { dayColumns } from "#data/day-series-repository.ts";
import { live } from "#data/live.ts";
import { createLive } from "#ui/live/create-live.ts";

const metrics = [...new Set([...scoreMetrics, ...recommendationMetrics])];

/** What the person's own days suggest for a score; empty while there is none or nothing to say. */
export function createSuggestions(
  score: Accessor<DailyScore | undefined>,
): Accessor<readonly Recommendation[]> {
  const found = createLive(() => {
    const current = score();
    return live(async () => {
      if (!current) return [];
      const first = addDays(current.day, 1 - LOOKED_AT_DAYS);
      return recommend(current, await dayColumns(database(), metrics, first, current.day));
    });
  });
  return () => found() ?? [];
}
