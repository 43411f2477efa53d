/**
 * A percentage as it is kept: two decimals, so that noise in the last bits never rewrites history.
 *
 * @example roundPercent(12.3456) // 12.35
 */
export function roundPercent(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * Rounds parts so that they still add up to the rounded whole: each is rounded down, then the hundredths
 * left over go to those that lost most (largest remainders).
 *
 * @param whole already rounded to two decimals
 * @example roundParts([0.333, 0.333, 0.334], 1) // [0.33, 0.33, 0.34]
 */
export function roundParts(parts: readonly number[], whole: number): number[] {
  const hundredths = parts.map((part) => part * 100);
  const rounded = hundredths.map(Math.floor);
  let rest = Math.round(whole * 100) - rounded.reduce((sum, part) => sum + part, 0);
  const byLoss = hundredths
    .map((part, i) => ({ i, loss: part - rounded[i]! }))
    .sort((a, b) => b.loss - a.loss || a.i - b.i);
  for (let k = 0; rest !== 0 && byLoss.length > 0; k++) {
    const step = Math.sign(rest);
    rounded[byLoss[k % byLoss.length]!.i]! += step;
    rest -= step;
  }
  // Adding 0 turns −0 into 0.
  return rounded.map((part) => part / 100 + 0);
}
