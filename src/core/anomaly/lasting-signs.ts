import { range } from "./own-nights.ts";
import type { Sign } from "./signs.ts";

/** How far outside a sign must lie on both nights to speak without another one: in spreads. */
export const ALONE = 3.25;

/** How one metric has stood since the night before. */
export interface LastingSign {
  readonly side: "above" | "below";
  /** Far enough outside, on both nights, to count without a second sign. */
  readonly alone: boolean;
  /** The night before that it is held together with. */
  readonly since: number;
}

/**
 * Whether a metric has been outside the range for two nights running, on the same side, and a side that
 * counts. One night without a value in between is bridged: a sensor left on the charger does not make
 * anybody well, and over three nights two values are still about one thing. Over more they need not be.
 *
 * @param departure spreads above the person's middle, NaN where unknown
 */
export function lastingSign(departure: Float64Array, night: number, sign: Sign): LastingSign | undefined {
  const since = Number.isNaN(departure[night - 1] ?? Number.NaN) ? night - 2 : night - 1;
  const now = departure[night] ?? Number.NaN;
  const before = departure[since] ?? Number.NaN;
  const least = now > 0 ? Math.min(now, before) : Math.min(-now, -before);
  if (!(least > range.reach)) return undefined;
  const side = now > 0 ? "above" : "below";
  return sign.counts === "both" || sign.counts === side ? { side, alone: least > ALONE, since } : undefined;
}
