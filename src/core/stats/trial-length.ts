import { normalQuantile } from "./normal-quantile.ts";
import { weightedSumVariance } from "./weighted-sum-variance.ts";

/** How long a randomised test on oneself would take. */
export type TrialLength =
  | { readonly kind: "days"; readonly pairs: number; readonly daysACondition: number }
  /** More days than anybody would go on for. */
  | { readonly kind: "tooLong" };

/** What is to be tested, in the outcome's unit. */
export interface TrialQuestion {
  /** The difference that should not be missed, above 0. */
  readonly effect: number;
  /** Standard deviation of the outcome's days. */
  readonly spread: number;
  /** Share of a departure that is left a day later. */
  readonly memory: number;
}

/** Days a block: shorter ones tell a carried-over day apart from none, longer ones cost more (see `scoring.md`). */
export const BLOCK_DAYS = 3;
/** Fewer pairs cannot be drawn by lot in enough ways to say anything. */
export const FEWEST_PAIRS = 4;
const MOST_DAYS = 120;
const POWER = 0.8;
const SURE = 0.975;

/**
 * Days with (and as many without) that a randomised test on oneself needs to find an effect 8 times in 10:
 * pairs of a block with and a block without, three days each, their order drawn by lot anew for each pair.
 * With orders drawn by lot, differences of pairs are uncorrelated however long departures last, so
 * pairs = variance of a pair's difference × (z of 97.5 % + z of 80 %)² ÷ effect², plus z²/2 pairs for a
 * spread that the test has to estimate itself (Senn 2019, "Sample size considerations for n-of-1 trials",
 * Stat Methods Med Res 28:372; the last term is Guenther's 1981). The variance is that of a difference of two
 * neighbouring block means under AR(1). It assumes that the effect is the same in each pair, that nothing of
 * a block carries over into the next, and that days wobble as they do now.
 *
 * @example trialLength({ effect: 0.5, spread: 1, memory: 0.3 }) // { kind: "days", pairs: 29, daysACondition: 87 }
 */
export function trialLength({ effect, spread, memory }: TrialQuestion): TrialLength {
  const weights = Float64Array.from(
    { length: 2 * BLOCK_DAYS },
    (_, day) => (day < BLOCK_DAYS ? 1 : -1) / BLOCK_DAYS,
  );
  const variance = spread * spread * weightedSumVariance(weights, memory);
  const z = normalQuantile(SURE) + normalQuantile(POWER);
  const needed = (variance * z * z) / (effect * effect) + normalQuantile(SURE) ** 2 / 2;
  const pairs = Math.max(FEWEST_PAIRS, Math.ceil(needed));
  const daysACondition = pairs * BLOCK_DAYS;
  return daysACondition <= MOST_DAYS ? { kind: "days", pairs, daysACondition } : { kind: "tooLong" };
}
