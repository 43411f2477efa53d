const HOUR = 3_600_000;

/** So many requests a day are for sweeps, all people together; events bring most of what is new. */
const DAILY_REQUESTS = 3000;

/** What a full sweep asks beside the first request. */
const FULL_EXTRA = 3;

/** How often each person is swept. */
export interface SweepPlan {
  /** Hours from one sweep to the next. */
  readonly every: number;
  /** Hours from one full sweep to the next, a multiple of `every`. */
  readonly fullEvery: number;
}

/**
 * How often so many people can be swept: hourly and in full while they are few. One half of the requests goes
 * to the cheap first look, the other to what only a full sweep finds.
 *
 * @example sweepPlan(10) // { every: 1, fullEvery: 1 }
 * @example sweepPlan(1000) // { every: 16, fullEvery: 48 }
 */
export function sweepPlan(connected: number): SweepPlan {
  const perPersonHour = DAILY_REQUESTS / 2 / 24 / Math.max(1, connected);
  const every = Math.max(1, Math.ceil(1 / perPersonHour));
  const fullEvery = Math.max(every, Math.ceil(FULL_EXTRA / perPersonHour / every) * every);
  return { every, fullEvery };
}

/** A person's sweep within an hour: when, and whether in full; undefined when it is not their hour. */
export function sweepOf(
  userId: string,
  hour: number,
  { every, fullEvery }: SweepPlan,
): { readonly at: number; readonly full: boolean } | undefined {
  const drawn = Number.parseInt(userId.replaceAll("-", "").slice(0, 8), 16);
  const turn = hour + (drawn % fullEvery);
  if (turn % every !== 0) return undefined;
  // Spread over the hour, so that no minute has more of them than another.
  const second = Number.parseInt(userId.replaceAll("-", "").slice(-8), 16) % 3600;
  return { at: hour * HOUR + second * 1000, full: turn % fullEvery === 0 };
}

/** The hour that a moment lies in, counted since 1970. */
export function hourOf(at: number): number {
  return Math.floor(at / HOUR);
}

/** When an hour begins. */
export function startOfHour(hour: number): number {
  return hour * HOUR;
}
