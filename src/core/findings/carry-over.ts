const MOST = 0.95;

/**
 * The share of a departure from the usual that is still there a day later: the correlation of neighbouring
 * known days, 0 to 0.95. Without neighbouring days it is 0.
 *
 * @param apart departures, one a day, NaN where there is none
 * @example carryOver(apartFromUsual(mood)) // 0.4
 */
export function carryOver(apart: Float64Array): number {
  let [both, before, after] = [0, 0, 0];
  for (let day = 1; day < apart.length; day++) {
    const [left, right] = [apart[day - 1]!, apart[day]!];
    if (Number.isNaN(left + right)) continue;
    both += left * right;
    before += left * left;
    after += right * right;
  }
  const share = before > 0 && after > 0 ? both / Math.sqrt(before * after) : 0;
  return Math.min(MOST, Math.max(0, share));
}

/**
 * What each day brings that the days before it did not leave behind, all at one spread (Cochrane and Orcutt
 * 1949, "Application of least squares regression to relationships containing auto-correlated error terms").
 * A bad stretch counts once, where it began, and not on each of its days. Over a gap less is carried.
 *
 * @param apart departures on the given days, without gaps in the array
 * @param days day of each, rising
 * @param memory share that is carried over to the next day
 * @example news([1, 0.5], [0, 1], 0.5) // [1, 0]
 */
export function news(apart: Float64Array, days: Int32Array, memory: number): Float64Array {
  return apart.map((value, i) => {
    if (i === 0) return value;
    const carried = memory ** (days[i]! - days[i - 1]!);
    return (value - carried * apart[i - 1]!) / Math.sqrt(1 - carried * carried);
  });
}
