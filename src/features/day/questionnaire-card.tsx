import { day as english } from "#i18n/locales/en/day.ts";
import { formatMetric, metricWords } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { FactList } from "#ui/fact-list/fact-list.tsx";
import type { Day } from "./read-day.ts";
import { valuesOf } from "./value-grid.tsx";

/** What questionnaires of the day came to. */
export function QuestionnaireCard(props: { day: Day }) {
  const t = texts("day", english).questionnaire;
  const facts = () =>
    valuesOf(props.day, "questionnaire").map(({ metric, value }) => ({
      name: <a href={`/trends?metric=${metric}&range=365&to=${props.day.day}`}>{metricWords(metric).name}</a>,
      value: t.of(formatMetric(metric, value, props.day.units)),
    }));
  return (
    <Card heading={t.heading}>
      <FactList facts={facts()} />
    </Card>
  );
}
