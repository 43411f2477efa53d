import { type Accessor, createEffect, createMemo, createSignal } from "solid-js";
import type { Citation } from "#core/assistant/citation.ts";
import type { AssistantLanguage } from "#core/model/conversation-message.ts";
import { isSame } from "#core/model/is-same.ts";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { shownUnits } from "#data/shown-units.ts";
import { citationTexts } from "#i18n/citation-format.ts";
import { loadTextsIn } from "#i18n/load-texts.ts";
import { createLive } from "#ui/live/create-live.ts";
import { type AnswerVoice, answerVoice } from "./answer-voice.ts";

/** What chips are made of: an answer, or several of one conversation, whose citations have ids of their own. */
export interface Spoken {
  readonly language: AssistantLanguage;
  readonly citations: readonly Citation[];
}

/** No number is a chip before its words are there. */
const silent: AnswerVoice = { chip: () => undefined, withheld: () => "" };

/** The voices of answers by language; their words come a moment later where they have to be loaded. */
export function createVoices(
  spoken: Accessor<readonly Spoken[]>,
  today: Accessor<LocalDay>,
): (language: AssistantLanguage) => AnswerVoice {
  const units = createLive(() => live(() => shownUnits(database())));
  const [loaded, setLoaded] = createSignal<ReadonlySet<AssistantLanguage>>(new Set());
  const languages = createMemo(() => [...new Set(spoken().map(({ language }) => language))].join());
  createEffect(() => {
    for (const language of languages().split(",").filter(Boolean) as AssistantLanguage[]) {
      void loadTextsIn(language, "assistant", ...citationTexts).then(() =>
        setLoaded((before) => new Set([...before, language])),
      );
    }
  });
  // A text that grows by a word cites the same as before.
  const citations = createMemo(() => spoken().flatMap((one) => one.citations), [], { equals: isSame });
  const voices = createMemo(() => {
    const shown = units();
    const known = shown ? [...loaded()] : [];
    return new Map(known.map((one) => [one, answerVoice(one, citations(), shown ?? {}, today())]));
  });
  return (language) => voices().get(language) ?? silent;
}
