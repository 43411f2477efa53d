/**
 * The mean of each day and the days before it: what a line of daily values looks like without its noise.
 *
 * @param values one number a day, NaN where there is none
 * @param days how many days are averaged, the day itself included
 * @param atLeast how many of them must be known; with fewer the day is NaN
 * @throws RangeError when `days` is no positive whole number or `atLeast` is not 1 to `days`
 * @example rollingMean(Float64Array.of(1, 2, NaN, 6), 3, 2) // NaN, 1.5, 1.5, 4
 */
export function rollingMean(values: Float64Array, days = 7, atLeast = 3): Float64Array {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`No number of days: ${days}`);
  if (!(atLeast >= 1 && atLeast <= days)) throw new RangeError(`Out of 1 to ${days}: ${atLeast}`);
  // Each window is summed anew: a running sum would carry rounding errors along for ten years.
  return values.map((_, day) => {
    let sum = 0;
    let known = 0;
    for (let index = Math.max(0, day - days + 1); index <= day; index++) {
      const value = values[index] as number;
      if (Number.isNaN(value)) continue;
      sum += value;
      known += 1;
    }
    return known >= atLeast ? sum / known : Number.NaN;
  });
}
