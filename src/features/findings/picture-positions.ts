import type { Finding } from "#core/model/finding.ts";

/** Where a person's days of a metric lie: nine of ten between the ends, half between low and high. */
export interface OwnSpread {
  readonly start: number;
  readonly low: number;
  readonly high: number;
  readonly end: number;
}

/** Places on a line drawn from 0 to 100 percent, with room for a dot at both ends. */
export interface PicturePositions {
  readonly usual: { readonly from: number; readonly to: number };
  readonly with: number;
  readonly without: number;
  /** Where the mean of the days with likely lies, seen from the days without. */
  readonly likely: { readonly from: number; readonly to: number };
}

const MARGIN = 3;

/**
 * Places the two means of a finding, and its interval, on the person's own days of the outcome. What lies
 * outside of these widens the line.
 *
 * @param spread absent where too few days are known; the line then reaches as far as the finding does
 */
export function picturePositions(
  finding: Pick<Finding, "with" | "without" | "low" | "high">,
  spread: OwnSpread | undefined,
): PicturePositions {
  const without = finding.without.mean;
  const [low, high] = [without + finding.low, without + finding.high];
  const points = [finding.with.mean, without, low, high];
  const start = Math.min(...points, spread?.start ?? Number.POSITIVE_INFINITY);
  const end = Math.max(...points, spread?.end ?? Number.NEGATIVE_INFINITY);
  const place = (point: number) =>
    end > start ? MARGIN + ((point - start) / (end - start)) * (100 - 2 * MARGIN) : 50;
  return {
    usual: { from: place(spread?.low ?? start), to: place(spread?.high ?? start) },
    with: place(finding.with.mean),
    without: place(without),
    likely: { from: place(low), to: place(high) },
  };
}
