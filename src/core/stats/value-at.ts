/**
 * The value at an index; NaN, a missing value, outside the column. Reading beyond the end of a typed array gives
 * undefined instead, and where a loop has met that once, each of its numbers is put into an object of its own.
 */
export function valueAt(values: ArrayLike<number>, index: number): number {
  return index >= 0 && index < values.length ? values[index]! : Number.NaN;
}
