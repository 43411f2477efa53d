import type { Cause, Lag, Pair, TooFew } from "../model/finding.ts";
import { lagsOf, measuredCauses, outcomes } from "./candidates.ts";
import type { FindingData } from "./finding-data.ts";
import { daysNeeded, pairedDays } from "./paired-days.ts";

/** A pair with the columns of its two sides, and the lags that have enough days to be looked at. */
export interface CandidatePair extends Pair {
  readonly causeValues: Float64Array;
  readonly outcomeValues: Float64Array;
  readonly lags: readonly Lag[];
}

/** Which pairs can be looked at, and which can't yet. */
export interface CandidatePairs {
  readonly enough: readonly CandidatePair[];
  readonly tooFew: readonly TooFew[];
}

/**
 * Every cause beside every outcome, but for those that are coupled by construction. A pair of which a side
 * never had a value is in neither list: somebody without a sensor is not asked for thirty nights.
 */
export function candidatePairs({ columns, answers }: FindingData): CandidatePairs {
  const causes: { readonly cause: Cause; readonly values: Float64Array | undefined }[] = [
    ...answers,
    ...measuredCauses.map((metric) => ({
      cause: { kind: "metric" as const, metric },
      values: columns.values[metric],
    })),
  ];
  const enough: CandidatePair[] = [];
  const tooFew: TooFew[] = [];
  for (const { cause, values: causeValues } of causes) {
    if (!hasValues(causeValues)) continue;
    for (const outcome of outcomes) {
      const outcomeValues = columns.values[outcome];
      const possible = lagsOf({ cause, outcome });
      if (!hasValues(outcomeValues) || possible.length === 0) continue;
      const counts = possible.map((lag) => {
        const days = pairedDays(causeValues, outcomeValues, lag);
        return { lag, days: days.length, daysNeeded: daysNeeded(causeValues, days) };
      });
      const lags = counts.filter((count) => count.daysNeeded === 0).map(({ lag }) => lag);
      if (lags.length > 0) enough.push({ cause, outcome, causeValues, outcomeValues, lags });
      else {
        const [nearest] = counts.toSorted((a, b) => a.daysNeeded - b.daysNeeded || b.days - a.days);
        tooFew.push({ cause, outcome, days: nearest!.days, daysNeeded: nearest!.daysNeeded });
      }
    }
  }
  return { enough, tooFew };
}

function hasValues(values: Float64Array | undefined): values is Float64Array {
  return values?.some((value) => !Number.isNaN(value)) ?? false;
}
