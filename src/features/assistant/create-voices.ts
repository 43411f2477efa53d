import { type Accessor, createEffect, createMemo, createSignal } from "solid-js";
import type { Citation } from "#core/assistant/citation.ts";
import type { AssistantLanguage } from "#core/model/conversation-message.ts";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { shownUnits } from "#data/shown-units.ts";
import { citationTexts } from "#i18n/citation-format.ts";
import { loadTextsIn } from "#i18n/load-texts.ts";
import { createLive } from "#ui/live/create-live.ts";
import { type AnswerVoice, answerVoice } from "./answer-voice.ts";

/** No number is a chip before its words are there. */
const silent: AnswerVoice = { chip: () => undefined, withheld: () => "" };

/**
 * The voice of an answer in its language, with its own citations: two devices may have given one id to two
 * numbers. Its words come a moment later where they have to be loaded.
 */
export type VoiceOf = (language: AssistantLanguage, citations: readonly Citation[]) => AnswerVoice;

/** The voices of answers in some languages. */
export function createVoices(
  spoken: Accessor<readonly AssistantLanguage[]>,
  today: Accessor<LocalDay>,
): VoiceOf {
  const units = createLive(() => live(() => shownUnits(database())));
  const [loaded, setLoaded] = createSignal<ReadonlySet<AssistantLanguage>>(new Set());
  const languages = createMemo(() => [...new Set(spoken())].join());
  createEffect(() => {
    for (const language of languages().split(",").filter(Boolean) as AssistantLanguage[]) {
      void loadTextsIn(language, "assistant", ...citationTexts).then(() =>
        setLoaded((before) => new Set([...before, language])),
      );
    }
  });
  return (language, citations) => {
    const shown = units();
    return shown && loaded().has(language) ? answerVoice(language, citations, shown, today()) : silent;
  };
}
