import type { FactorName } from "#core/model/daily-score.ts";
import type { Metric } from "#core/model/metric.ts";
import type { LocalDay } from "#core/time.ts";
import { hereWith } from "./navigation.ts";

/** The address that tells where a number of a day came from. */
export function explained(about: Metric | FactorName, of: LocalDay): string {
  return hereWith({ explain: about, of });
}
