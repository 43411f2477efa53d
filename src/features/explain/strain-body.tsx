import { For, Show } from "solid-js";
import { COVERAGE_NEEDED } from "#core/burnout/strain-risk.ts";
import type { Factor, StrainRisk } from "#core/model/daily-score.ts";
import { factorUsual, factorWords } from "#i18n/factor-format.ts";
import { formatPercent } from "#i18n/format.ts";
import { explain as english } from "#i18n/locales/en/explain.ts";
import { factor as factorTexts } from "#i18n/locales/en/factor.ts";
import { texts } from "#i18n/texts.ts";
import { FactList } from "#ui/fact-list/fact-list.tsx";
import styles from "./explain-sheet.module.css";
import { effectWords, weightWords } from "./explain-words.ts";
import type { Explanation } from "./read-explanation.ts";

type Risk = Extract<StrainRisk, { kind: "risk" }>;

/** The chance for the next day: where it starts, what each part adds, and what was not known. */
export function StrainBody(props: { explanation: Explanation }) {
  const t = texts("explain", english);
  const strain = () => props.explanation.score?.strain;
  const risk = () => asRisk(strain());
  const coverage = () => formatPercent(100 * (strain()?.coverage ?? 0));
  return (
    <>
      <p>{t.lead.strain}</p>
      <Show
        when={risk()}
        fallback={
          <p>{strain() ? t.tooLittle(coverage(), formatPercent(100 * COVERAGE_NEEDED)) : t.noScore}</p>
        }
      >
        {(known) => (
          <>
            <FactList facts={chanceFacts(known(), props.explanation.units.hideRisk)} />
            <section class={styles.part}>
              <h3 class={styles.heading}>{t.parts}</h3>
              <ul class={styles.factors}>
                <For each={byEffect(known().factors)}>
                  {(factor) => <Part factor={factor} explanation={props.explanation} />}
                </For>
              </ul>
              <p class="quiet">{t.weightKey}</p>
            </section>
            <Missing strain={known()} explanation={props.explanation} />
          </>
        )}
      </Show>
    </>
  );
}

function asRisk(strain: StrainRisk | undefined): Risk | undefined {
  return strain?.kind === "risk" ? strain : undefined;
}

function chanceFacts({ estimate, startingPoint }: Risk, hidden: boolean) {
  const t = texts("explain", english);
  const { value, low, high } = estimate;
  return [
    {
      name: t.value,
      value: hidden ? t.hidden : t.likely(formatPercent(value), formatPercent(low), formatPercent(high)),
    },
    { name: t.startFrom, value: hidden ? t.hidden : formatPercent(startingPoint) },
  ];
}

function byEffect(factors: readonly Factor[]): readonly Factor[] {
  const known = factors.filter((factor) => factor.known);
  return known.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}

function Part(props: { factor: Factor; explanation: Explanation }) {
  const t = texts("explain", english);
  const remarks = () => {
    const { weights, units, score } = props.explanation;
    const usual = factorUsual(props.factor, units);
    const weight = weights?.factors.find(({ name }) => name === props.factor.name);
    return [
      ...(usual === undefined ? [] : [t.usually(usual)]),
      weights && weight ? weightWords(weights, weight) : t.weightUnknown(score?.modelVersion ?? ""),
    ];
  };
  return (
    <li>
      <p class={styles.line}>
        <span class={styles.name}>{factorWords(props.factor, props.explanation.units)}</span>
        <span>{effectWords(props.factor, props.explanation.units.hideRisk)}</span>
      </p>
      <p class="quiet">{remarks().join(" · ")}</p>
    </li>
  );
}

/** What was not known, how much of the score usually stands on it, and what follows. */
function Missing(props: { strain: Risk; explanation: Explanation }) {
  const t = texts("explain", english);
  const missing = () => props.strain.factors.filter((factor) => !factor.known);
  const words = (factor: Factor) => {
    const { name } = texts("factor", factorTexts)[factor.name];
    const weight = props.explanation.weights?.factors.find((one) => one.name === factor.name);
    return weight ? t.missingPart(name, formatPercent(100 * weight.share)) : name;
  };
  return (
    <section class={styles.part}>
      <h3 class={styles.heading}>{t.missing}</h3>
      <Show when={props.strain.coverage < 1} fallback={<p>{t.nothingMissing}</p>}>
        <p>{t.coverage(formatPercent(100 * props.strain.coverage))}</p>
        <ul>
          <For each={missing()}>{(factor) => <li>{words(factor)}</li>}</For>
        </ul>
        <p class="quiet">{t.missingCost}</p>
      </Show>
    </section>
  );
}
