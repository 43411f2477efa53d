/** How many days make up sustained load, and in how many a weight halves: the latest day counts twice the earliest. */
export const LOAD_DAYS = 28;
const HALF_DAYS = 28;

/** The share of sustained load that each day has, the latest first. They sum to 1. */
export const loadWeights: readonly number[] = (() => {
  const raw = Array.from({ length: LOAD_DAYS }, (_, back) => 2 ** (-back / HALF_DAYS));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return raw.map((weight) => weight / sum);
})();

/** How many days in equal weight the weights are worth. */
export const LOAD_COUNT = 1 / loadWeights.reduce((sum, weight) => sum + weight * weight, 0);
