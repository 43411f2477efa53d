/** A step of the check-in scales, 1 to 5. For mood and energy 5 is best, for stress 5 is most stressed. */
export type Rating = 1 | 2 | 3 | 4 | 5;

/** The five steps in order. */
export const ratings: readonly Rating[] = [1, 2, 3, 4, 5];

/** Reads a rating; undefined when it is no whole number from 1 to 5. */
export function parseRating(value: unknown): Rating | undefined {
  return ratings.find((rating) => rating === value);
}
