import type { RequestLimits } from "../database/request-budget.ts";

/*
 * WHOOP allows the whole app 100 requests a minute and 10,000 a day. What somebody waits for may use nearly
 * all of it, a sweep less and years of history less still: so however much history is waiting, news come
 * through. What is left at the top is for whatever is not counted here, as disconnecting is.
 */

/** What a request is for: news is an event, a press on "sync now" or somebody's first weeks. */
export type Urgency = "news" | "sweep" | "history";

/** Requests a day that one connected person's events and sweeps take where there are very many people. */
const DAILY_NEED = 8;

/** So many a day are for history even then: people who connect late have a past too. */
const LEAST_HISTORY = 1500;

/** The limits for a purpose, when so many people are connected. */
export function requestLimits(urgency: Urgency, connected: number): RequestLimits {
  switch (urgency) {
    case "news":
      return { perMinute: 95, perDay: 9800, perPersonMinute: 60 };
    case "sweep":
      return { perMinute: 85, perDay: 9000, perPersonMinute: 60 };
    case "history":
      return {
        perMinute: 75,
        perDay: Math.max(LEAST_HISTORY, 9000 - DAILY_NEED * connected),
        perPersonMinute: 75,
      };
  }
}
