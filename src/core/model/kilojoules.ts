/**
 * Kilocalories (which food and wearables call calories) as kilojoules, by the thermochemical calorie and to
 * the thousandth, so that the same energy is the same number wherever it came from.
 *
 * @example kilojoules(100) // 418.4
 */
export function kilojoules(kilocalories: number): number {
  return Math.round(kilocalories * 4184) / 1000;
}
