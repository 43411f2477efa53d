import { Show } from "solid-js";
import type { DailyScore } from "#core/model/daily-score.ts";
import type { Metric } from "#core/model/metric.ts";
import { shownAs } from "#i18n/factor-format.ts";
import { explain as english } from "#i18n/locales/en/explain.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { type Fact, FactList } from "#ui/fact-list/fact-list.tsx";
import styles from "./explain-sheet.module.css";
import { othersWords } from "./explain-words.ts";
import type { Explanation } from "./read-explanation.ts";

/** Which model, whose weights, what the range means, how well it does on others, and where to read on. */
export function Behind(props: { explanation: Explanation }) {
  const t = texts("explain", english);
  const trend = () => trendOf(props.explanation);
  return (
    <>
      <Show when={scoreBehind(props.explanation)}>
        {(score) => (
          <section class={styles.part}>
            <h3 class={styles.heading}>{t.behind}</h3>
            <FactList facts={behindFacts(props.explanation)} />
            <Show when={othersWords(score().modelVersion)}>
              {(words) => (
                <div>
                  <h4 class={styles.name}>{t.others}</h4>
                  <p>{words()}</p>
                </div>
              )}
            </Show>
          </section>
        )}
      </Show>
      <p class={styles.links}>
        <Show when={trend()}>
          {(metric) => (
            <ButtonLink href={`/trends?metric=${metric()}&range=30&to=${props.explanation.day}`}>
              {t.toTrend}
            </ButtonLink>
          )}
        </Show>
        <ButtonLink href={`/day?day=${props.explanation.day}`}>{t.toDay}</ButtonLink>
        <ButtonLink href="/more/about">{t.toAbout}</ButtonLink>
      </p>
    </>
  );
}

/** A value that weighs nothing in the score has no model behind it. */
function scoreBehind({ score, subject, factors }: Explanation): DailyScore | undefined {
  return subject.kind === "metric" && factors.length === 0 ? undefined : score;
}

function behindFacts({ score, weights }: Explanation): readonly Fact[] {
  const t = texts("explain", english);
  const whose = weights ? (weights.own ? t.whoseOwn : t.whoseEverybody) : t.whoseUnknown;
  return [
    { name: t.model, value: score?.modelVersion ?? "", remark: t.modelRemark },
    ...(score?.strain.kind === "risk" ? [{ name: t.whose, value: whose }] : []),
    { name: t.range, value: t.rangeWords },
  ];
}

function trendOf({ subject, factors }: Explanation): Metric | undefined {
  if (subject.kind === "load") return "sustainedLoad";
  if (subject.kind === "strain") return "strainRisk";
  if (subject.kind === "metric") return subject.metric;
  return factors[0] && shownAs(factors[0]);
}
