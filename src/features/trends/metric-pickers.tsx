import { type Metric, type MetricDomain, metricNames, metrics } from "#core/model/metric.ts";
import { trends } from "#i18n/locales/en/trends.ts";
import { metricWords } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { hereWith, navigate } from "#ui/navigation/navigation.ts";
import { Picker, type PickerGroup } from "#ui/picker/picker.tsx";
import styles from "./metric-pickers.module.css";
import type { Trend } from "./read-trend.ts";

const domains: readonly MetricDomain[] = ["mind", "heart", "sleep", "load", "risk", "questionnaire"];
const NOTHING = "";

/** What is drawn, and what it is compared with. */
export function MetricPickers(props: { trend: Trend }) {
  const t = texts("trends", trends);
  const go = (changes: Record<string, string | undefined>) => navigate(hereWith(changes), { replace: true });
  return (
    <div class={styles.pickers}>
      <Picker
        label={t.metric}
        groups={groupsOf(props.trend.known)}
        value={props.trend.metric}
        onChange={(metric) => go({ metric })}
      />
      <Picker
        label={t.compare}
        first={{ value: NOTHING, word: t.compareNothing }}
        groups={groupsOf(props.trend.known, props.trend.metric)}
        value={props.trend.compare ?? NOTHING}
        onChange={(compare) => go({ metric: props.trend.metric, compare: compare || undefined })}
      />
    </div>
  );
}

/** By domain; what never had a value comes last, so that one can see what there could be. */
function groupsOf(known: ReadonlySet<string>, without?: Metric): readonly PickerGroup[] {
  const t = texts("trends", trends);
  const option = (metric: Metric) => ({ value: metric, word: metricWords(metric).name });
  const offered = metricNames.filter((metric) => metric !== without);
  const groups = domains.map((domain) => ({
    word: t.domains[domain],
    options: offered.filter((one) => known.has(one) && metrics[one].domain === domain).map(option),
  }));
  const rest = { word: t.noDataYet, options: offered.filter((one) => !known.has(one)).map(option) };
  return [...groups, rest].filter((group) => group.options.length > 0);
}
