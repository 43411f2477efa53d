import type { OwnRange } from "#ui/range-dot/range-position.ts";

/** Below a week of values a middle half would say more about chance than about the person. */
const ENOUGH = 7;

/** What a person's earlier values of a metric amount to. */
export type Usual =
  | { readonly kind: "tooFew"; readonly known: number }
  | { readonly kind: "range"; readonly known: number; readonly range: OwnRange };

/** The person's own range from earlier days; NaN stands for a day without a value. */
export function usualOf(values: ArrayLike<number>): Usual {
  const sorted = Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  if (sorted.length < ENOUGH) return { kind: "tooFew", known: sorted.length };
  return {
    kind: "range",
    known: sorted.length,
    range: {
      min: quantile(sorted, 0),
      low: quantile(sorted, 0.25),
      high: quantile(sorted, 0.75),
      max: quantile(sorted, 1),
    },
  };
}

/** The value below which a share of a sorted, non-empty list lies, straight between neighbours. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
