import { bandEdges } from "#core/model/band-edges.ts";

/**
 * Where the four bands end, in points of risk, and how much of the scale's width lies before that point.
 * The first three bands are as wide as their words need; the last one holds all that is above.
 */
const edges: readonly (readonly [points: number, percent: number])[] = [
  [0, 0],
  [bandEdges.low, 22],
  [bandEdges.usual, 44],
  [bandEdges.raised, 66],
  [100, 100],
];

/**
 * Where a value stands on the risk scale, in percent of its width from the calm end. Values outside
 * 0–100 stand at the ends.
 *
 * @example scalePosition(30) // 44: where "usual" ends and "raised" begins
 */
export function scalePosition(points: number): number {
  const value = Math.min(100, Math.max(0, points));
  let [before, start] = [0, 0];
  for (const [end, percent] of edges) {
    if (value <= end)
      return end === before ? start : start + ((value - before) / (end - before)) * (percent - start);
    [before, start] = [end, percent];
  }
  return 100;
}

/** The band that is this person's usual, in points of risk. */
export const usualBand = { low: bandEdges.low, high: bandEdges.usual } as const;
