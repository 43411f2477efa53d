/**
 * The place of each value among the others, 1 for the smallest; equal values share the mean of their places.
 * NaN marks a missing value and stays.
 *
 * @example ranks([30, 10, 30]) // [2.5, 1, 2.5]
 */
export function ranks(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const places = new Map<number, number>();
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (end < sorted.length && sorted[end] === sorted[start]) end += 1;
    places.set(sorted[start]!, (start + end + 1) / 2);
    start = end;
  }
  return Float64Array.from(values, (value) => places.get(value) ?? Number.NaN);
}
