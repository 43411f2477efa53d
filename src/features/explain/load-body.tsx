import { Show } from "solid-js";
import type { SustainedLoad } from "#core/model/daily-score.ts";
import { formatNumber, formatPercent } from "#i18n/format.ts";
import { explain as english } from "#i18n/locales/en/explain.ts";
import { band as bandTexts } from "#i18n/locales/en/factor.ts";
import { formatMetric } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { type Fact, FactList } from "#ui/fact-list/fact-list.tsx";
import styles from "./explain-sheet.module.css";
import { type LoadWeek, WEEK_DAYS } from "./load-weeks.ts";
import type { Explanation, FourWeeks } from "./read-explanation.ts";

/** Burnout risk: the four weeks that it is the mean of. */
export function LoadBody(props: { explanation: Explanation }) {
  const t = texts("explain", english);
  const hidden = () => props.explanation.units.hideRisk;
  return (
    <>
      <p>{t.lead.load}</p>
      <Show when={props.explanation.score?.sustained} fallback={<p>{t.noScore}</p>}>
        {(sustained) => <FactList facts={loadFacts(sustained(), hidden())} />}
      </Show>
      <Show when={props.explanation.fourWeeks}>
        {(fourWeeks) => (
          <section class={styles.part}>
            <h3 class={styles.heading}>{t.weeks}</h3>
            <FactList facts={[...fourWeeks().weeks.map(weekFact), ...usualFact(fourWeeks())]} />
            <p class="quiet">{t.weeksKey}</p>
          </section>
        )}
      </Show>
    </>
  );
}

function loadFacts(sustained: SustainedLoad, hidden: boolean): readonly Fact[] {
  const t = texts("explain", english);
  if (sustained.kind === "notEnoughData") {
    const known = formatNumber(sustained.daysKnown);
    return [{ name: t.value, value: t.waiting(known, formatNumber(sustained.daysNeeded)) }];
  }
  const { value, low, high } = sustained.estimate;
  const number = t.likely(formatNumber(value), formatNumber(low), formatNumber(high));
  const band = sustained.kind === "load" ? texts("factor", bandTexts).bandWord[sustained.band] : t.learning;
  return [
    { name: t.band, value: band },
    { name: t.value, value: hidden ? t.hidden : number },
  ];
}

function weekFact({ mean, weight, known }: LoadWeek, at: number): Fact {
  const t = texts("explain", english);
  const part = formatPercent(100 * weight);
  return {
    name: t.week[at] ?? "",
    value: mean === undefined ? t.weekNone : formatMetric("mood", mean),
    remark: t.weekRemark(formatNumber(known), formatNumber(WEEK_DAYS), part),
  };
}

function usualFact({ usual }: FourWeeks): readonly Fact[] {
  if (usual === undefined) return [];
  const t = texts("explain", english);
  return [{ name: t.usual, value: formatMetric("mood", usual), remark: t.usualYear }];
}
