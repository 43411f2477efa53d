/** How far forecasts have been off, and how often their intervals missed: plain numbers that can be stored. */
export interface AdaptiveReach {
  /** Squared errors and how many they are, old ones fading. */
  readonly squares: number;
  readonly weight: number;
  /** Log of the factor that past misses have put on the reach. */
  readonly stretch: number;
}

/** What is expected of errors before there are any. */
export interface ReachPrior {
  /** As a standard deviation. */
  readonly spread: number;
  /** How many errors this is worth. */
  readonly count: number;
}

/** How much an error still counts when the next one is known: half after 46. */
const KEPT = 0.985;
/** Half the width of an 80 % interval of a normal distribution, in standard deviations. */
const EIGHTY = 1.2816;
const MISSES_WANTED = 0.2;
const STEP = 0.08;
/** So that somebody steady who begins to change is followed within weeks. */
const LEAST_STRETCH = -3;
const MOST_STRETCH = 1.5;

/** Nothing is known of the errors yet. */
export const noErrors: AdaptiveReach = { squares: 0, weight: 0, stretch: 0 };

/**
 * Half the width of an interval that holds 80 % of what comes, whatever the errors look like: their faded
 * spread (shrunk to the prior) gives its size, and a factor that grows with each miss and shrinks with each
 * hit keeps the share of misses at one in five in the long run, for any sequence of errors (Gibbs and
 * Candès 2021, "Adaptive conformal inference under distribution shift").
 *
 * @example reachOf(noErrors, { spread: 1, count: 10 }) // 1.28
 */
export function reachOf(reach: AdaptiveReach, prior: ReachPrior): number {
  const variance = (reach.squares + prior.count * prior.spread ** 2) / (reach.weight + prior.count);
  return EIGHTY * Math.sqrt(variance) * Math.exp(reach.stretch);
}

/** Takes in how far off a forecast was, and whether its interval held what came. */
export function learnReach(reach: AdaptiveReach, error: number, held: boolean): AdaptiveReach {
  const stretch = reach.stretch + STEP * ((held ? 0 : 1) - MISSES_WANTED);
  return {
    squares: KEPT * reach.squares + error * error,
    weight: KEPT * reach.weight + 1,
    stretch: Math.min(MOST_STRETCH, Math.max(LEAST_STRETCH, stretch)),
  };
}
