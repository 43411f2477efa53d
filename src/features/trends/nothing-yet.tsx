import { type Metric, metrics } from "#core/model/metric.ts";
import { trends } from "#i18n/locales/en/trends.ts";
import { metricWords } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { hereWith } from "#ui/navigation/navigation.ts";

/** Trends without a single value. */
export function NothingYet() {
  const t = texts("trends", trends);
  return (
    <EmptyState
      title={t.empty.title}
      actions={
        <>
          <ButtonLink kind="primary" href={hereWith({ log: "new" })}>
            {t.noMetric.log}
          </ButtonLink>
          <ButtonLink href="/import">{t.noMetric.import}</ButtonLink>
        </>
      }
    >
      <p>{t.empty.body}</p>
    </EmptyState>
  );
}

/** A metric without a single value: where its values come from. */
export function MetricNothingYet(props: { metric: Metric }) {
  const t = texts("trends", trends).noMetric;
  const domain = () => metrics[props.metric].domain;
  const body = () => {
    const own = domain();
    return own === "mind" || own === "risk" || own === "questionnaire" ? t[own] : t.sensor;
  };
  const action = () => {
    if (domain() === "questionnaire") return <ButtonLink href="/questions">{t.answer}</ButtonLink>;
    return domain() === "mind" || domain() === "risk" ? (
      <ButtonLink href={hereWith({ log: "new" })}>{t.log}</ButtonLink>
    ) : (
      <ButtonLink href="/import">{t.import}</ButtonLink>
    );
  };
  return (
    <EmptyState title={t.title(metricWords(props.metric).name)} actions={action()}>
      <p>{body()}</p>
    </EmptyState>
  );
}
