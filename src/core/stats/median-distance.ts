/**
 * How far values typically lie from a centre: the middle one of their distances from it (about the median,
 * the "median absolute deviation"). A few wild values don't move it. For an even count it is the mean of the
 * two middle distances.
 *
 * It walks outwards from the centre instead of sorting distances, so it costs no memory and one pass.
 *
 * @param sorted ascending, without NaN, of which the first `count` are looked at
 * @returns NaN without any value
 * @example medianDistance(Float64Array.of(1, 2, 4, 9), 3) // 1.5: distances 2, 1, 1, 6
 */
export function medianDistance(sorted: Float64Array, centre: number, count = sorted.length): number {
  if (count === 0) return Number.NaN;
  let right = 0;
  while (right < count && sorted[right]! < centre) right += 1;
  let left = right - 1;
  let [before, last] = [0, 0];
  for (let taken = 0; taken <= Math.floor(count / 2); taken++) {
    const below = left >= 0 ? centre - sorted[left]! : Number.POSITIVE_INFINITY;
    const above = right < count ? sorted[right]! - centre : Number.POSITIVE_INFINITY;
    before = last;
    last = Math.min(below, above);
    if (below < above) left -= 1;
    else right += 1;
  }
  return count % 2 === 1 ? last : (before + last) / 2;
}
