import type { Instant } from "#core/time.ts";

/** How many requests an app has, in windows that begin with each minute and each day in UTC. */
export interface RateLimits {
  readonly perMinute: number;
  readonly perDay: number;
}

export interface RateLimit {
  /** Counts a request, unless it is one too many. */
  readonly take: () => { readonly granted: boolean; readonly headers: Readonly<Record<string, string>> };
  /** The headers of a window that is used up, for a refusal that has other grounds. */
  readonly usedUp: (resetSeconds: number) => Readonly<Record<string, string>>;
}

interface Window {
  readonly seconds: number;
  readonly limit: number;
  number: number;
  used: number;
}

export function createRateLimit({ perMinute, perDay }: RateLimits, now: () => Instant): RateLimit {
  const minute: Window = { seconds: 60, limit: perMinute, number: 0, used: 0 };
  const day: Window = { seconds: 86_400, limit: perDay, number: 0, used: 0 };
  const headers = (remaining: number, resetSeconds: number) => ({
    "x-ratelimit-limit": `${perMinute}, ${perMinute};window=60, ${perDay};window=86400`,
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": String(resetSeconds),
  });
  return {
    take: () => {
      const seconds = now() / 1000;
      for (const window of [minute, day]) {
        const number = Math.floor(seconds / window.seconds);
        if (number !== window.number) Object.assign(window, { number, used: 0 });
      }
      const granted = minute.used < minute.limit && day.used < day.limit;
      if (granted) for (const window of [minute, day]) window.used += 1;
      const tightest = day.limit - day.used < minute.limit - minute.used ? day : minute;
      const reset = Math.ceil((tightest.number + 1) * tightest.seconds - seconds);
      return { granted, headers: headers(tightest.limit - tightest.used, reset) };
    },
    usedUp: (resetSeconds) => headers(0, resetSeconds),
  };
}
