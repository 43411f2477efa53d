import type { Instant } from "#core/time.ts";

/** WHOOP's clock: it follows the one it was given until somebody moves it. */
export interface Clock {
  readonly now: () => Instant;
  /** Moves it to a moment; it goes on from there. */
  readonly set: (moment: number) => void;
  readonly advance: (milliseconds: number) => void;
}

export function createClock(base: () => number): Clock {
  let ahead = 0;
  return {
    now: () => (base() + ahead) as Instant,
    set: (moment) => {
      ahead = moment - base();
    },
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}
