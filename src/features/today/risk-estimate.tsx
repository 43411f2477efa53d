import { Show } from "solid-js";
import type { Band, SustainedLoad } from "#core/model/daily-score.ts";
import type { LocalDay } from "#core/time.ts";
import { band as bandTexts } from "#i18n/locales/en/factor.ts";
import { today } from "#i18n/locales/en/today.ts";
import { texts } from "#i18n/texts.ts";
import { explained } from "#ui/navigation/explained.ts";
import { BandMark } from "#ui/risk-scale/band-mark.tsx";
import { RiskScale } from "#ui/risk-scale/risk-scale.tsx";
import type { TodayData } from "./read-today.ts";
import styles from "./risk-card.module.css";
import { countedWords, estimateWords, sinceWords, trendWords } from "./risk-words.ts";

type Estimated = Extract<SustainedLoad, { kind: "load" | "learning" }>;

/** The band as a word and on the scale; the whole of it leads to where it came from. */
export function RiskEstimate(props: {
  readonly data: TodayData;
  readonly day: LocalDay;
  readonly sustained: Estimated;
}) {
  const t = texts("today", today).risk;
  const words = texts("factor", bandTexts);
  const band = (): Band | undefined => (props.sustained.kind === "load" ? props.sustained.band : undefined);
  const learning = () => (props.sustained.kind === "learning" ? props.sustained : undefined);
  const estimate = () => estimateWords(props.sustained.estimate);
  const label = () => {
    const shown = band();
    if (props.data.hideNumber) return shown ? t.scale(words.bandInSentence[shown]) : t.scaleLearning;
    return shown ? t.scaleNumber(words.bandInSentence[shown], estimate()) : t.scaleLearningNumber(estimate());
  };
  return (
    <a class={styles.estimate} href={explained("sustainedLoad", props.day)}>
      <div class={styles.head}>
        <Show when={band()} fallback={<p class={styles.wordQuiet}>{t.learning}</p>}>
          {(shown) => (
            <p class={styles.word}>
              {words.bandWord[shown()]} <BandMark band={shown()} />
            </p>
          )}
        </Show>
        <p class={styles.remark}>
          <Show when={props.data.scoreDaysAgo > 0}>
            <span>{t.asOfYesterday}</span>
          </Show>
          <Show when={learning()}>{(one) => <span>{countedWords(one())}</span>}</Show>
          <Show when={!props.data.hideNumber}>
            <span>{estimate()}</span>
          </Show>
          <Show when={sinceWords(props.sustained)}>{(since) => <span>{since()}</span>}</Show>
          <Show when={band() && props.data.score?.trend}>
            {(trend) => <span>{trendWords(trend())}</span>}
          </Show>
        </p>
      </div>
      <RiskScale
        estimate={props.sustained.estimate}
        band={band()}
        bandWords={words.bandInSentence}
        label={label()}
      />
      <p class={styles.about}>
        {t.explainLoad} <span class={styles.link}>{t.explain}</span>
      </p>
    </a>
  );
}
