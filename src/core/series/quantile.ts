/**
 * The value below which a share of sorted numbers lies, between neighbours in proportion (Hyndman and Fan's
 * definition 7, the default of R and NumPy).
 *
 * @param sorted ascending, without NaN, of which the first `count` are looked at
 * @param share 0 for the smallest, 0.5 for the middle, 1 for the largest
 * @returns NaN when there are no numbers
 * @throws RangeError when share lies outside 0 to 1
 * @example sortedQuantile(Float64Array.of(1, 2, 3, 4), 0.25) // 1.75
 */
export function sortedQuantile(sorted: Float64Array, share: number, count = sorted.length): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`No share of a whole: ${share}`);
  const position = (count - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = below + 1 < count ? (sorted[below + 1] ?? Number.NaN) : low;
  return low + (high - low) * (position - below);
}

/** The known numbers of a column, ascending. */
export function sortedKnown(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value)).sort();
}
