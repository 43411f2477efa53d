import type { Instant } from "#core/time.ts";

/**
 * A number in [0, 1) that a text decides, so that a record is the same however often it is made (FNV-1a,
 * then mixed as murmur3 does, public domain).
 */
export function drawnBy(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

/**
 * A value with digits that the export file rounds away: the API is finer than the file, and who reads both
 * must find one record in them.
 *
 * @param half how far off it may be and still round to `value` in the file
 */
export function finer(value: number, half: number, key: string): number {
  return Math.round((value + (2 * drawnBy(key) - 1) * 0.96 * half) * 1e6) / 1e6;
}

/** An instant with milliseconds, which the export floors away: the same for every record that names it. */
export function finerInstant(at: Instant): Instant {
  return (at + Math.floor(1000 * drawnBy(`instant ${at}`))) as Instant;
}
