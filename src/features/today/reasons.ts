import type { Factor } from "#core/model/daily-score.ts";

/** A factor that moved the score. */
export interface Reason {
  readonly factor: Factor;
  readonly direction: "raises" | "lowers";
  /** −1 to 1: the length and side of its bar. */
  readonly share: number;
}

/** Why a score is what it is: the reasons that count, heaviest first, and what could not be known. */
export interface Reasons {
  readonly shown: readonly Reason[];
  readonly missing: readonly Factor[];
}

/** Half a point rounds to nothing on the page. */
const WORTH_SAYING = 0.5;
const MOST = 5;
/** Points that fill a bar: a day of small reasons shall look like one. */
const FULL_BAR = 10;

/** The reasons to show for a score's factors. */
export function reasonsOf(factors: readonly Factor[]): Reasons {
  const heavy = factors
    .filter((factor) => factor.known && Math.abs(factor.contribution) >= WORTH_SAYING)
    .toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .slice(0, MOST);
  const full = Math.max(FULL_BAR, Math.abs(heavy[0]?.contribution ?? 0));
  return {
    shown: heavy.map((factor) => ({
      factor,
      direction: factor.contribution > 0 ? "raises" : "lowers",
      share: factor.contribution / full,
    })),
    missing: factors.filter((factor) => !factor.known),
  };
}

/** How today's chance compares with a wholly usual day: said only where the interval clears it. */
export function comparedWithUsual(
  estimate: { readonly low: number; readonly high: number },
  startingPoint: number,
): "more" | "less" | "same" {
  if (estimate.low > startingPoint) return "more";
  if (estimate.high < startingPoint) return "less";
  return "same";
}
