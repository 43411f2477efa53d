const WEEK = 7;
/** With fewer blocks there are too few orders to put them in. */
const LEAST_BLOCKS = 12;
/** More than enough orders; longer blocks keep more of what lasts. */
const MOST_BLOCKS = 128;

/**
 * Days that are shuffled as one, in whole weeks: two, more over many years. Carry-over is taken out before,
 * so blocks only guard against what else lasts; a history of less than half a year takes shorter ones.
 *
 * @example blockLength(365) // 14
 */
export function blockLength(days: number): number {
  const longest = Math.floor(days / LEAST_BLOCKS);
  const weeks = Math.max(2, Math.ceil(days / MOST_BLOCKS / WEEK));
  return longest < WEEK ? Math.max(1, longest) : Math.min(weeks, Math.floor(longest / WEEK)) * WEEK;
}
