import { For, Match, Show, Switch } from "solid-js";
import type { DailyScore, Factor, StrainRisk } from "#core/model/daily-score.ts";
import { factorWords } from "#i18n/factor-format.ts";
import { formatNumber, formatPercent } from "#i18n/format.ts";
import { day as english } from "#i18n/locales/en/day.ts";
import { band } from "#i18n/locales/en/factor.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { ContributionBar } from "#ui/contribution-bar/contribution-bar.tsx";
import { explained } from "#ui/navigation/explained.ts";
import { BandMark } from "#ui/risk-scale/band-mark.tsx";
import type { Day } from "./read-day.ts";
import styles from "./score-card.module.css";
import {
  effectWords,
  estimateWords,
  knownWords,
  missingWords,
  sinceWords,
  usualWords,
} from "./score-words.ts";

/** What was concluded about the day, as it was concluded then. */
export function ScoreCard(props: { score: DailyScore; day: Day }) {
  const t = texts("day", english).score;
  const load = () => props.score.sustained;
  return (
    <Card heading={t.heading} remark={t.model(props.score.modelVersion)}>
      <div class={styles.body}>
        <p class={styles.load}>
          <Switch>
            <Match when={asLoad(load())}>
              {(known) => (
                <>
                  <BandMark band={known().band} />
                  <strong class={styles.word}>{texts("factor", band).bandWord[known().band]}</strong>
                  <a class={styles.estimate} href={explained("sustainedLoad", props.day.day)}>
                    {props.day.hideNumber ? t.why : estimateWords(known().estimate)}
                  </a>
                  <Show when={sinceWords(known())}>{(since) => <span class="quiet">{since()}</span>}</Show>
                </>
              )}
            </Match>
            <Match when={asWaiting(load())}>
              {(waiting) => (
                <>
                  <strong class={styles.word}>
                    {waiting().kind === "learning" ? t.learning : t.notEnough}
                  </strong>
                  <span class="quiet">{knownWords(waiting())}</span>
                </>
              )}
            </Match>
          </Switch>
        </p>
        <Show when={asRisk(props.score.strain)} fallback={<p class="quiet">{t.riskNotEnough}</p>}>
          {(risk) => <Reasons risk={risk()} day={props.day} />}
        </Show>
      </div>
    </Card>
  );
}

type KnownRisk = Extract<StrainRisk, { kind: "risk" }>;

function asRisk(strain: StrainRisk): KnownRisk | undefined {
  return strain.kind === "risk" ? strain : undefined;
}

function asLoad(load: DailyScore["sustained"]) {
  return load.kind === "load" ? load : undefined;
}

function asWaiting(load: DailyScore["sustained"]) {
  return load.kind === "load" ? undefined : load;
}

/** A bar is full at so many points. */
const FULL_BAR = 10;

function Reasons(props: { risk: KnownRisk; day: Day }) {
  const t = texts("day", english).score;
  const known = () =>
    props.risk.factors
      .filter((factor) => factor.known)
      .toSorted((left, right) => Math.abs(right.contribution) - Math.abs(left.contribution));
  const full = () => Math.max(FULL_BAR, ...known().map((factor) => Math.abs(factor.contribution)));
  return (
    <>
      <a class={styles.risk} href={explained("strainRisk", props.day.day)}>
        {t.risk}:{" "}
        <Show when={!props.day.hideNumber} fallback={t.hidden}>
          <strong>{formatPercent(props.risk.estimate.value)}</strong>,{" "}
          {t.likely(formatNumber(props.risk.estimate.low), formatNumber(props.risk.estimate.high))}
        </Show>
      </a>
      <ul class={styles.reasons}>
        <For each={known()}>
          {(factor) => <Reason factor={factor} share={factor.contribution / full()} day={props.day} />}
        </For>
      </ul>
      <p class="quiet">
        <Show when={!props.day.hideNumber}>{t.start(formatPercent(props.risk.startingPoint))}</Show>{" "}
        {missingWords(props.risk.factors)}
      </p>
    </>
  );
}

function Reason(props: { factor: Factor; share: number; day: Day }) {
  return (
    <li>
      <a class={styles.row} href={explained(props.factor.name, props.day.day)}>
        <span class={styles.reason}>
          <span class={styles.name}>{factorWords(props.factor, props.day.units)}</span>
          <span class="quiet">
            {usualWords(props.factor, props.day.units)} {effectWords(props.factor, props.day.hideNumber)}
          </span>
        </span>
        <ContributionBar share={props.share} />
      </a>
    </li>
  );
}
