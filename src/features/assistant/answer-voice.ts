import type { Citation } from "#core/assistant/citation.ts";
import type { AssistantLanguage } from "#core/model/conversation-message.ts";
import { isMetric } from "#core/model/metric.ts";
import type { LocalDay } from "#core/time.ts";
import { citationText } from "#i18n/citation-format.ts";
import { inLanguage } from "#i18n/in-language.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { metricWords, type ShownUnits } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import type { Withheld } from "./markdown-blocks.ts";
import { trendAddress } from "./trend-address.ts";

/** A number of the person's own, to tap on. */
export interface CitationChip {
  /** The number as this device words it. */
  readonly words: string;
  /** The same with what it is of, for those who don't see the chart behind it. */
  readonly label: string;
  readonly href: string;
}

/** What this device says inside an answer, in the answer's own language. */
export interface AnswerVoice {
  /** The chip of a citation's id; undefined for an id that nothing was cited under. */
  readonly chip: (id: string) => CitationChip | undefined;
  readonly withheld: (what: Withheld) => string;
}

/** The voice of answers in a language, whose texts have been loaded. */
export function answerVoice(
  language: AssistantLanguage,
  citations: readonly Citation[],
  units: ShownUnits,
  today: LocalDay,
): AnswerVoice {
  const byId = new Map(citations.map((citation) => [citation.id, citation]));
  return {
    chip(id) {
      const citation = byId.get(id);
      // A newer app on another device may know metrics that this one doesn't.
      if (!citation || !isMetric(citation.metric)) return undefined;
      return inLanguage(language, () => {
        const words = citationText(citation, units);
        const label = texts("assistant", assistant).chip(words, metricWords(citation.metric).name);
        return { words, label, href: trendAddress(citation, today) };
      });
    },
    withheld: (what) => inLanguage(language, () => texts("assistant", assistant).withheld[what]),
  };
}
