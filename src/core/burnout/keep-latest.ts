/**
 * Adds to a list of the latest things, the oldest first, and lets the oldest go where there are enough. Taking
 * from the front of a list and adding at its end would copy it on each of ten years' days.
 *
 * @example keepLatest([1, 2, 3], 4, 3) // the list is 2, 3, 4
 */
export function keepLatest<Thing>(latest: Thing[], thing: Thing, most: number): void {
  if (latest.length < most) {
    latest.push(thing);
    return;
  }
  for (let i = 1; i < most; i++) latest[i - 1] = latest[i]!;
  latest[most - 1] = thing;
}
