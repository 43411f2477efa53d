import { normalQuantile } from "./normal-quantile.ts";
import { ranks } from "./ranks.ts";

/**
 * Where each value would lie in a normal distribution, by its rank alone (van der Waerden's scores, with
 * Blom's places). A correlation of these is a rank correlation that loses nothing where values are normal.
 * NaN marks a missing value and stays.
 *
 * @example normalScores([30, 10, 1000]) // [0, -0.87, 0.87]
 */
export function normalScores(values: ArrayLike<number>): Float64Array {
  const places = ranks(values);
  const known = places.reduce((count, place) => count + (Number.isNaN(place) ? 0 : 1), 0);
  return places.map((place) =>
    Number.isNaN(place) ? place : normalQuantile((place - 0.375) / (known + 0.25)),
  );
}
