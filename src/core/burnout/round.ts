/**
 * A percentage as it is kept: two decimals, so that noise in the last bits never rewrites history.
 *
 * @example roundPercent(12.3456) // 12.35
 */
export function roundPercent(value: number): number {
  // Adding 0 turns −0 into 0: JSON has no −0, and a synced score would differ from the device's own.
  return Math.round(value * 100) / 100 + 0;
}

/**
 * Rounds parts so that they still add up to the rounded whole: each is rounded down, then the hundredths
 * left over go to those that lost most (largest remainders).
 *
 * @param whole already rounded to two decimals
 * @example roundParts([0.333, 0.333, 0.334], 1) // [0.33, 0.33, 0.34]
 */
export function roundParts(parts: readonly number[], whole: number): number[] {
  const rounded = parts.slice();
  const lost = parts.slice();
  let rest = Math.round(whole * 100);
  for (let i = 0; i < parts.length; i++) {
    const down = Math.floor(parts[i]! * 100);
    rounded[i] = down;
    lost[i] = parts[i]! * 100 - down;
    rest -= down;
  }
  for (; rest !== 0; rest -= Math.sign(rest)) {
    const step = Math.sign(rest);
    let next = 0;
    for (let i = 1; i < lost.length; i++) if (step * lost[i]! > step * lost[next]!) next = i;
    rounded[next]! += step;
    lost[next]! -= step;
  }
  // As above.
  for (let i = 0; i < rounded.length; i++) rounded[i] = rounded[i]! / 100 + 0;
  return rounded;
}
