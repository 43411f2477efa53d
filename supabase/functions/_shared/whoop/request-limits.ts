import type { RequestLimits } from "../database/request-budget.ts";
import type { WhoopApp } from "../environment.ts";

/*
 * WHOOP allows the whole app 100 requests a minute and 10,000 a day, or what it granted. What somebody waits
 * for may use nearly all of it, a sweep less and years of history less still: so however much history is
 * waiting, news come through. What is left at the top is for whatever is not counted here, as disconnecting is.
 */

/** What a request is for: news is an event, a press on "sync now" or somebody's first weeks. */
export type Urgency = "news" | "sweep" | "history";

/** Requests a day that one connected person's events and sweeps take where there are very many people. */
const DAILY_NEED = 8;

/** The share of a day that is for history even then: people who connect late have a past too. */
const LEAST_HISTORY = 0.15;

/** The limits for a purpose, when so many people are connected. */
export function requestLimits(
  urgency: Urgency,
  connected: number,
  { perMinute, perDay }: WhoopApp["requests"],
): RequestLimits {
  const minute = (share: number) => Math.floor(share * perMinute);
  const day = (share: number) => Math.floor(share * perDay);
  switch (urgency) {
    case "news":
      return { perMinute: minute(0.95), perDay: day(0.98), perPersonMinute: minute(0.6) };
    case "sweep":
      return { perMinute: minute(0.85), perDay: day(0.9), perPersonMinute: minute(0.6) };
    case "history":
      return {
        perMinute: minute(0.75),
        perDay: Math.max(day(LEAST_HISTORY), day(0.9) - DAILY_NEED * connected),
        perPersonMinute: minute(0.75),
      };
  }
}
