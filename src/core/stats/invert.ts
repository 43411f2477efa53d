/**
 * Where a rising function reaches a target, by halving an interval that is widened until it holds the place.
 * It takes some hundred calls and cannot go astray.
 *
 * @param rising a function that never falls and passes the target somewhere
 * @param near where to begin, and `step` how far to look at first
 * @example invert((x) => x ** 3, 8, 0, 1) // 2
 */
export function invert(rising: (x: number) => number, target: number, near: number, step: number): number {
  let low = near - step;
  let high = near + step;
  for (let width = step; rising(low) > target; width *= 2) low -= width;
  for (let width = step; rising(high) < target; width *= 2) high += width;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (rising(middle) < target) low = middle;
    else high = middle;
  }
}
