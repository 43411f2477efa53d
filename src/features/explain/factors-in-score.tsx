import { For, Show } from "solid-js";
import { isSignMetric } from "#core/anomaly/signs.ts";
import type { Factor } from "#core/model/daily-score.ts";
import { formatPercent } from "#i18n/format.ts";
import { explain as english } from "#i18n/locales/en/explain.ts";
import { factor as factorTexts } from "#i18n/locales/en/factor.ts";
import { texts } from "#i18n/texts.ts";
import { type Fact, FactList } from "#ui/fact-list/fact-list.tsx";
import styles from "./explain-sheet.module.css";
import { awayWords, effectWords, weightWords } from "./explain-words.ts";
import type { Explanation } from "./read-explanation.ts";

/** What a value does in the score, once for each way in which it enters; or that it weighs nothing. */
export function FactorsInScore(props: { explanation: Explanation }) {
  const t = texts("explain", english);
  const several = () => props.explanation.factors.length > 1;
  return (
    <Show when={props.explanation.score?.strain.kind === "risk"} fallback={<NoScore {...props} />}>
      <section class={styles.part}>
        <h3 class={styles.heading}>{t.inScore}</h3>
        <Show
          when={props.explanation.factors.length > 0}
          fallback={<p>{isSign(props.explanation) ? t.weightlessSign : t.weightless}</p>}
        >
          <For each={props.explanation.factors}>
            {(factor) => (
              <div>
                <Show when={several()}>
                  <h4 class={styles.name}>{texts("factor", factorTexts)[factor.name].name}</h4>
                  <p class="quiet">{t.meaning[factor.name]}</p>
                </Show>
                <FactList facts={factorFacts(factor, props.explanation)} />
              </div>
            )}
          </For>
          <p class="quiet">{t.weightKey}</p>
        </Show>
      </section>
    </Show>
  );
}

function isSign({ subject }: Explanation): boolean {
  return subject.kind === "metric" && isSignMetric(subject.metric);
}

function NoScore(props: { explanation: Explanation }) {
  const t = texts("explain", english);
  return <p class="quiet">{props.explanation.score ? t.noChance : t.noScore}</p>;
}

function factorFacts(factor: Factor, { subject, weights, score, units }: Explanation): readonly Fact[] {
  const t = texts("explain", english);
  const weight = weights?.factors.find(({ name }) => name === factor.name);
  const away = awayWords(factor);
  const share = weight && weight.share > 0 ? formatPercent(100 * weight.share) : undefined;
  return [
    ...(subject.kind === "metric" && away !== undefined ? [{ name: t.away, value: away }] : []),
    { name: t.effect, value: factor.known ? effectWords(factor, units.hideRisk) : t.notKnown },
    {
      name: t.weight,
      value: weights && weight ? weightWords(weights, weight) : t.weightUnknown(score?.modelVersion ?? ""),
    },
    ...(share === undefined ? [] : [{ name: t.share, value: share }]),
  ];
}
