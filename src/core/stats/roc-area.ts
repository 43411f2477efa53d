/**
 * How well scores put yes-days above no-days: the chance that a random yes-day has the higher score, ties
 * counting half (area under the ROC curve, by ranks; Hanley and McNeil 1982). 0.5 is a coin toss.
 *
 * @returns undefined unless both answers occur
 * @example rocArea([0.1, 0.4, 0.8], [false, true, true]) // 1
 */
export function rocArea(scores: ArrayLike<number>, yes: ArrayLike<boolean>): number | undefined {
  const order = Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[a]! - scores[b]!);
  let ranks = 0;
  let positives = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && scores[order[end]!] === scores[order[start]!]) end += 1;
    for (let k = start; k < end; k++) {
      if (!yes[order[k]!]) continue;
      positives += 1;
      ranks += (start + end + 1) / 2;
    }
    start = end;
  }
  const negatives = order.length - positives;
  if (positives === 0 || negatives === 0) return undefined;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}
