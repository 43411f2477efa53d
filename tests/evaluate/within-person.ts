import { rocArea } from "../../src/core/stats/roc-area.ts";
import type { Row } from "./rows.ts";

/** People with fewer bad or fewer other days than this have no AUC to speak of. */
export const DAYS_NEEDED = 5;
const RESAMPLES = 2000;

/** A mean over people with its 95 % interval from resampling people. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** AUC of each person who has enough days of both kinds. */
export function areas(rows: readonly Row[], scores: ArrayLike<number>): Map<string, number> {
  const result = new Map<string, number>();
  const indices = Map.groupBy(rows.keys(), (i) => rows[i]!.person);
  for (const [person, own] of indices) {
    const bad = own.map((i) => rows[i]!.bad);
    const count = bad.filter(Boolean).length;
    if (Math.min(count, bad.length - count) < DAYS_NEEDED) continue;
    const area = rocArea(
      own.map((i) => scores[i]!),
      bad,
    );
    if (area !== undefined) result.set(person, area);
  }
  return result;
}

/** The mean over people, and where it would lie with other people drawn from the same crowd. */
export function overPeople(values: readonly number[], seed: number): Interval | undefined {
  if (values.length === 0) return undefined;
  const random = randomFrom(seed);
  const means = Float64Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let k = 0; k < values.length; k++) sum += values[Math.floor(random() * values.length)]!;
    return sum / values.length;
  }).sort();
  return {
    value: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: means[Math.floor(0.025 * RESAMPLES)]!,
    high: means[Math.floor(0.975 * RESAMPLES)]!,
  };
}

/** A reproducible stream of numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
