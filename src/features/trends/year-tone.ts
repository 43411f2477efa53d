import { type Metric, metrics } from "#core/model/metric.ts";
import { fifthOf } from "#core/series/fifths.ts";
import type { PixelTone } from "#ui/year-pixels/year-pixels.tsx";
import type { YearOfMetric } from "./read-year.ts";

type Step = 1 | 2 | 3 | 4 | 5;

/** Whether a metric's days are coloured by how worrying they are, or only by how much there was. */
export function rampOf(metric: Metric): "concern" | "amount" {
  return metrics[metric].better === "neither" ? "amount" : "concern";
}

/** How a day's square is filled: check-ins by their own five steps, all else by the person's own fifths. */
export function toneOf({ metric, cuts }: Pick<YearOfMetric, "metric" | "cuts">, value: number): PixelTone {
  if (Number.isNaN(value)) return { ramp: "none" };
  if (metrics[metric].unit === "step")
    return tone(metric, Math.min(5, Math.max(1, Math.round(value))) as Step);
  if (cuts.kind === "notEnoughData") return { ramp: "none" };
  return tone(metric, fifthOf(value, cuts.cuts));
}

function tone(metric: Metric, rank: Step): PixelTone {
  const { better } = metrics[metric];
  const step = better === "higher" ? ((6 - rank) as Step) : rank;
  return { ramp: rampOf(metric), step };
}
