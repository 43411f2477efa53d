/**
 * How far probabilities were from what happened: the mean squared distance, 0 is perfect (Brier 1950,
 * "Verification of forecasts expressed in terms of probability").
 *
 * @returns undefined without forecasts
 * @example brierScore([0.8, 0.2], [true, false]) // 0.04
 */
export function brierScore(chances: ArrayLike<number>, yes: ArrayLike<boolean>): number | undefined {
  if (chances.length === 0) return undefined;
  let sum = 0;
  for (let i = 0; i < chances.length; i++) sum += (chances[i]! - (yes[i] ? 1 : 0)) ** 2;
  return sum / chances.length;
}
