import { languageOf } from "#core/assistant/language.ts";
import type { LocalDay } from "#core/time.ts";
import { currentAccount } from "#data/account-preference.ts";
import { assistantSource } from "#data/assistant-source.ts";
import { databaseNames, type FireDatabase } from "#data/database.ts";
import { shownUnits } from "#data/shown-units.ts";
import { citationText, citationTexts } from "#i18n/citation-format.ts";
import { inLanguage } from "#i18n/in-language.ts";
import { loadTextsIn } from "#i18n/load-texts.ts";
import { locale } from "#i18n/locale.ts";
import { askAi } from "#remote/ai.ts";
import { browserModels } from "./browser-models.ts";
import { answerByNarrator, insightByNarrator, weekByNarrator } from "./narrator.ts";
import type { Surroundings } from "./surroundings.ts";

/** What answering needs, of an open page. */
export function pageSurroundings(db: FireDatabase, today: () => LocalDay): Surroundings {
  const isSample = db.name === databaseNames.sample;
  return {
    db,
    isSample,
    account: isSample ? undefined : currentAccount(),
    now: Date.now,
    isOnline: () => navigator.onLine,
    source: () => assistantSource(db, today()),
    async words(language) {
      const [shown] = await Promise.all([shownUnits(db), loadTextsIn(language, ...citationTexts)]);
      return (citation) => inLanguage(language, () => citationText(citation, shown));
    },
    languageOf: (question) => languageOf(question, locale()),
    narrate: (source, question) => answerByNarrator(source, question, locale()),
    narrateInsight: (source, subject, language) =>
      subject.kind === "week"
        ? weekByNarrator(source, language)
        : insightByNarrator(source, subject.metric, subject.days, language),
    ask: askAi,
    browser: browserModels(),
  };
}
