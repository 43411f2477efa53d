/** Days to each side that say what is usual around a day. */
const AROUND = 21;
/** Weeks to each side that say what is usual on its weekday. */
const WEEKS = 26;
/** Ends a run of sums whose digits are lost: smaller than any true difference, larger than rounding. */
const NOTHING = 1e-9;

/**
 * Each day against what was usual around it: the mean of the six weeks around it is taken out, then the mean
 * of its weekday over the year around it. Two things that both drift over a season, or that both have
 * weekends, would otherwise go together without anything to do with each other. Both usuals move along,
 * because a new job changes a person's weeks.
 *
 * @param values one number a day, NaN where there is none; it stays NaN
 * @example apartFromUsual(mood) // 0 on a usual day, −1 on one that was a step worse
 */
export function apartFromUsual(values: Float64Array): Float64Array {
  const level = minus(values, slidingMeans(values, AROUND));
  const result = new Float64Array(values.length);
  for (let weekday = 0; weekday < 7; weekday++) {
    const sameDay = level.filter((_, day) => day % 7 === weekday);
    const apart = minus(sameDay, slidingMeans(sameDay, WEEKS));
    apart.forEach((value, week) => {
      result[week * 7 + weekday] = Math.abs(value) < NOTHING ? 0 : value;
    });
  }
  return result;
}

/**
 * The share of a column's freedom that is left when its usual has been taken out: each day is itself a part
 * of the means it is held against, which makes what is left look a little more regular than it is.
 *
 * @example freedomLeft(aYear) // 0.94
 */
export function freedomLeft(values: Float64Array): number {
  const known = values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
  const perWindow = known / values.length;
  const days = Math.min(values.length, 2 * AROUND + 1);
  const weeks = Math.min(values.length / 7, 2 * WEEKS + 1);
  return Math.max(0, 1 - 1 / (perWindow * days) - 1 / (perWindow * weeks));
}

/** For each place the mean of the known values from `reach` before to `reach` after it. */
function slidingMeans(values: Float64Array, reach: number): Float64Array {
  const sums = new Float64Array(values.length + 1);
  const counts = new Int32Array(values.length + 1);
  values.forEach((value, i) => {
    const known = !Number.isNaN(value);
    sums[i + 1] = sums[i]! + (known ? value : 0);
    counts[i + 1] = counts[i]! + (known ? 1 : 0);
  });
  return values.map((_, i) => {
    const from = Math.max(0, i - reach);
    const to = Math.min(values.length, i + reach + 1);
    return (sums[to]! - sums[from]!) / (counts[to]! - counts[from]!);
  });
}

function minus(values: Float64Array, usual: Float64Array): Float64Array {
  return values.map((value, i) => value - usual[i]!);
}
