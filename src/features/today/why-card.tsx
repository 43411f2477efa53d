import { Index, Match, Show, Switch } from "solid-js";
import type { StrainRisk } from "#core/model/daily-score.ts";
import type { LocalDay } from "#core/time.ts";
import { factor as factorTexts } from "#i18n/locales/en/factor.ts";
import { today } from "#i18n/locales/en/today.ts";
import { formatMetric, formatMetricRange } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { explained } from "#ui/navigation/explained.ts";
import type { TodayData } from "./read-today.ts";
import { ReasonRow } from "./reason-row.tsx";
import { comparedWithUsual, reasonsOf } from "./reasons.ts";
import styles from "./why-card.module.css";

type Risk = Extract<StrainRisk, { kind: "risk" }>;

/** Strain risk, kept apart from burnout risk, and the reasons that sum to it. */
export function WhyCard(props: {
  readonly data: TodayData;
  readonly day: LocalDay;
  readonly strain: StrainRisk;
}) {
  const t = texts("today", today).why;
  const risk = () => (props.strain.kind === "risk" ? props.strain : undefined);
  return (
    <Card heading={t.heading} remark={t.remark}>
      <Switch>
        <Match when={risk()}>
          {(known) => (
            <>
              <Chance strain={known()} day={props.day} hideNumber={props.data.hideNumber} />
              <Reasons data={props.data} day={props.day} strain={known()} />
            </>
          )}
        </Match>
        <Match when={true}>
          <EmptyState title={t.tooLittle}>{t.tooLittleNow}</EmptyState>
        </Match>
      </Switch>
    </Card>
  );
}

function Chance(props: { readonly strain: Risk; readonly day: LocalDay; readonly hideNumber: boolean }) {
  const t = texts("today", today).why;
  const words = () => {
    const { value, low, high } = props.strain.estimate;
    return t.estimate(formatMetric("strainRisk", value), formatMetricRange("strainRisk", low, high));
  };
  return (
    <a class={styles.chance} href={explained("strainRisk", props.day)}>
      <span class={styles.question}>{t.chance}</span>
      <span class={styles.answer}>
        {t[comparedWithUsual(props.strain.estimate, props.strain.startingPoint)]}
      </span>
      <Show when={!props.hideNumber}>
        <span class="quiet">{words()}</span>
      </Show>
    </a>
  );
}

function Reasons(props: { readonly data: TodayData; readonly day: LocalDay; readonly strain: Risk }) {
  const t = texts("today", today).why;
  const names = texts("factor", factorTexts);
  const reasons = () => reasonsOf(props.strain.factors);
  const missing = () => reasons().missing.map((one) => names[one.name].name);
  return (
    <>
      <Show when={reasons().shown.length > 0} fallback={<p class="quiet">{t.none}</p>}>
        <div class={styles.sides} aria-hidden="true">
          <span>{t.lowers}</span>
          <span>{t.raises}</span>
        </div>
        <ul class={styles.reasons}>
          <Index each={reasons().shown}>
            {(reason) => (
              <ReasonRow
                reason={reason()}
                day={props.day}
                units={props.data.units}
                hideNumber={props.data.hideNumber}
              />
            )}
          </Index>
        </ul>
      </Show>
      <p class={styles.foot}>
        <Show when={!props.data.hideNumber}>
          {t.start(formatMetric("strainRisk", props.strain.startingPoint))}{" "}
        </Show>
        <Show when={missing().length > 0}>{t.missing(missing().join(", "))}</Show>
      </p>
      <p class={styles.foot}>
        <a href={`/assistant?ask=${encodeURIComponent(t.askQuestion)}`}>{t.ask}</a>
      </p>
    </>
  );
}
