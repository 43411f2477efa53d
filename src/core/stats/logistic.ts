/**
 * Turns log odds into a probability: 0 gives one half, +2.2 about nine in ten.
 *
 * @example logistic(0) // 0.5
 */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/**
 * Turns a probability between 0 and 1 (neither included) into log odds: the inverse of `logistic`.
 *
 * @example logOdds(0.2) // -1.386…
 */
export function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}
