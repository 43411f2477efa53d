import { usual, usualRange } from "#core/series/usual-band.ts";
import type { OwnRange } from "#ui/range-dot/range-position.ts";

/** What a person's earlier values of a metric amount to. */
export type OwnUsual =
  | { readonly kind: "tooFew"; readonly known: number; readonly needed: number }
  | { readonly kind: "range"; readonly known: number; readonly range: OwnRange };

/** A person's usual, as `usualRange` tells it, with the ends of all they had in those days. */
export function ownUsual(before: Float64Array): OwnUsual {
  const half = usualRange(before);
  if (half.kind === "notEnoughData") return { kind: "tooFew", known: half.known, needed: half.needed };
  const recent = before.subarray(-usual.days).filter((value) => !Number.isNaN(value));
  return {
    kind: "range",
    known: recent.length,
    range: { min: Math.min(...recent), low: half.low, high: half.high, max: Math.max(...recent) },
  };
}
