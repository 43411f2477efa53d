/**
 * A short text that changes whenever known days of a column do, to know what was looked at before. Days
 * without a value before the first and after the last known one change nothing.
 *
 * FNV-1a by Fowler, Noll and Vo, over the bits of each day and value, twice for 64 bits: a collision among a
 * person's columns is not to be feared.
 *
 * @param first day of the first value
 * @example fingerprint(20_000, mood) // "k3f0a9-1x2b7c"
 */
export function fingerprint(first: number, values: Float64Array): string {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  let one = 0x811c9dc5;
  let two = 0x9dc5811c;
  for (let day = 0; day < values.length; day++) {
    if (Number.isNaN(values[day]!)) continue;
    one = mix(mix(mix(one, first + day), bits[2 * day]!), bits[2 * day + 1]!);
    two = mix(mix(mix(two, bits[2 * day + 1]!), bits[2 * day]!), first + day);
  }
  return `${(one >>> 0).toString(36)}-${(two >>> 0).toString(36)}`;
}

/** A seed that a text decides: the same pair is shuffled the same way each time. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash >>> 0;
}

/** A word's four bytes at once would leave high bits out of the low ones; the shift brings them down. */
function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x01000193);
  return mixed ^ (mixed >>> 15);
}
