import { Show } from "solid-js";
import type { QuestionnaireResponse } from "#core/model/questionnaire-response.ts";
import { formatDay, formatNumber } from "#i18n/format.ts";
import { questionnaire } from "#i18n/locales/en/questionnaire.ts";
import { texts } from "#i18n/texts.ts";
import { meaningWords, type ShownScore, scaleOf } from "./score-words.ts";
import styles from "./subscale-result.module.css";

/** One score: its number on its scale, what it is by convention, and what it was the time before. */
export function SubscaleResult(props: {
  shown: ShownScore;
  response: QuestionnaireResponse;
  before: QuestionnaireResponse | undefined;
}) {
  const t = texts("questionnaire", questionnaire);
  const name = () => props.shown.subscale.name;
  const value = () => (props.shown.score.kind === "score" ? props.shown.score.value : undefined);
  const scale = () => scaleOf(props.response.instrument);
  const before = () => props.before?.scores[name()];
  const missing = () => {
    const { score } = props.shown;
    return score.kind === "notEnough" && t.tooFew(formatNumber(score.answered), formatNumber(score.needed));
  };
  return (
    <section class={styles.score}>
      <div class={styles.head}>
        <h3 class={styles.name}>{t.subscales[name()]}</h3>
        <Show when={before() !== undefined && props.before}>
          {(earlier) => (
            <span class="quiet">
              {t.before(formatNumber(before() ?? 0), formatDay(earlier().day, "medium"))}
            </span>
          )}
        </Show>
      </div>
      <Show when={value() !== undefined} fallback={<p class="quiet">{missing()}</p>}>
        <p class={styles.value}>{t.value(formatNumber(value() ?? 0), formatNumber(scale().highest))}</p>
        <Scale value={value() ?? 0} highest={scale().highest} line={scale().line} />
        <p>{meaningWords(props.response.instrument, value() ?? 0)}</p>
      </Show>
      <p class="quiet">{t.what[name()]}</p>
    </section>
  );
}

/** The number as a dot between the ends, a stroke where the line of the convention lies. The words say the same. */
function Scale(props: { value: number; highest: number; line: number }) {
  const at = (value: number) => `${(100 * value) / props.highest}%`;
  return (
    <svg class={styles.scale} aria-hidden="true">
      <line class={styles.all} x1="0" x2="100%" y1="8" y2="8" />
      <line class={styles.line} x1={at(props.line)} x2={at(props.line)} y1="1" y2="15" />
      <circle class={styles.dot} cx={at(props.value)} cy="8" r="6" />
    </svg>
  );
}
