import type { Metric } from "#core/model/metric.ts";
import type { Instrument, QuestionnaireResponse } from "#core/model/questionnaire-response.ts";
import { type Subscale, subscalesOf } from "#core/questionnaire/instruments.ts";
import { type SubscaleScore, scoreSubscale } from "#core/questionnaire/score.ts";
import { CBI_CONVENTION, PHQ2_HELP, WHO5_LOW } from "#core/questionnaire/thresholds.ts";
import { formatNumber } from "#i18n/format.ts";
import { questionnaire } from "#i18n/locales/en/questionnaire.ts";
import { texts } from "#i18n/texts.ts";

/** A subscale of a response with what its answers came to. */
export interface ShownScore {
  readonly subscale: Subscale;
  readonly score: SubscaleScore;
}

/** The subscales that were asked. The part about clients is left out where nothing of it was answered. */
export function scoresShown({ instrument, answers }: QuestionnaireResponse): readonly ShownScore[] {
  return subscalesOf(instrument, true)
    .filter(({ clientsOnly, items }) => !clientsOnly || items.some(({ id }) => id in answers))
    .map((subscale) => ({ subscale, score: scoreSubscale(subscale, answers) }));
}

/** The ends of an instrument's scale, and where its authors see the line. */
export function scaleOf(instrument: Instrument): { readonly highest: number; readonly line: number } {
  if (instrument === "cbi") return { highest: 100, line: CBI_CONVENTION };
  return instrument === "who5" ? { highest: 100, line: WHO5_LOW } : { highest: 6, line: PHQ2_HELP };
}

/** What a score means by its authors' convention, and that it is no diagnosis. */
export function meaningWords(instrument: Instrument, value: number): string {
  const t = texts("questionnaire", questionnaire);
  if (instrument === "cbi") return value >= CBI_CONVENTION ? t.cbiAbove : t.cbiBelow;
  if (instrument === "who5") return value <= WHO5_LOW ? t.who5Low : t.who5Fine;
  return value >= PHQ2_HELP ? t.phq2Above : t.phq2Below;
}

/** A response in a line: "Personal 42 · Work 38". */
export function shortWords(response: QuestionnaireResponse): string {
  const t = texts("questionnaire", questionnaire);
  const parts = scoresShown(response).flatMap(({ subscale, score }) => {
    if (score.kind !== "score") return [];
    return [t.named(t.shortSubscales[subscale.name], formatNumber(score.value))];
  });
  return parts.length > 0 ? parts.join(" · ") : t.noScore;
}

/** The metric under which Trends shows an instrument; PHQ-2 stays among the questionnaires. */
export function trendOf(instrument: Instrument): Metric | undefined {
  if (instrument === "cbi") return "cbiPersonal";
  return instrument === "who5" ? "who5" : undefined;
}
