import type { SpellSign } from "#core/anomaly/spells.ts";
import { formatList } from "#i18n/format-list.ts";
import { body as english } from "#i18n/locales/en/body.ts";
import { formatBareRange, formatMetric, metricWords, type ShownUnits } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import type { Fact } from "#ui/fact-list/fact-list.tsx";

/** How many of a spell's nights are told: the latest ones. */
const TOLD = 2;

/** "Resting heart rate: 61 and 63 bpm, range 48–57". */
export function signFact({ metric, nights }: SpellSign, units: ShownUnits): Fact {
  const told = nights.slice(-TOLD);
  const last = told.at(-1);
  const values = told.map(({ value }, at) =>
    at < told.length - 1 ? formatBareRange(metric, value, value, units) : formatMetric(metric, value, units),
  );
  const name = metricWords(metric).name;
  const value = formatList(values);
  if (!last) return { name, value };
  const range = formatBareRange(metric, last.low, last.high, units);
  return { name, value, remark: texts("body", english).range(range) };
}
