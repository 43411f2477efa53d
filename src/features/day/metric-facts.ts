import type { Metric } from "#core/model/metric.ts";
import { formatMetric, metricWords } from "#i18n/metric-format.ts";
import type { Fact } from "#ui/fact-list/fact-list.tsx";
import type { Day } from "./read-day.ts";

/** Values that were measured, each under its metric's name; what was not measured is left out. */
export function metricFacts(
  values: readonly (readonly [metric: Metric, value: number | undefined])[],
  { units }: Pick<Day, "units">,
): readonly Fact[] {
  return values.flatMap(([metric, value]) =>
    value === undefined
      ? []
      : [{ name: metricWords(metric).name, value: formatMetric(metric, value, units) }],
  );
}
