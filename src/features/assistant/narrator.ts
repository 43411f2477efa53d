import type { AssistantSource } from "#core/assistant/assistant-source.ts";
import { type Citation, type CitationBook, createCitationBook } from "#core/assistant/citation.ts";
import { readIntent } from "#core/assistant/intent.ts";
import { type AnswerLanguage, languageOf } from "#core/assistant/language.ts";
import { narrate } from "#core/assistant/narrate.ts";
import type { Narrative } from "#core/assistant/narrative.ts";
import { causeName } from "#core/assistant/say-findings.ts";
import { insightSummary, weekSummary } from "#core/assistant/summaries.ts";
import type { Metric } from "#core/model/metric.ts";
import { citationText, citationTexts } from "#i18n/citation-format.ts";
import { inLanguage } from "#i18n/in-language.ts";
import { loadTextsIn } from "#i18n/load-texts.ts";
import { narrativeText } from "#i18n/narrative-format.ts";

/** What the narrator wrote: Markdown whose links `cite:c3` name its citations. */
export interface NarratorAnswer {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly language: AnswerLanguage;
}

/**
 * Answers a question on this device, from templates over the person's own days, in the question's language.
 * The same question and days give the same answer.
 *
 * @param otherwise the language of a question that has no words, "???" say
 * @example answerByNarrator(assistantSource(db, today), "Why am I tired this week?")
 */
export async function answerByNarrator(
  source: AssistantSource,
  question: string,
  otherwise?: AnswerLanguage,
): Promise<NarratorAnswer> {
  const intent = readIntent(question, await ownCauses(source));
  return write(source, languageOf(question, otherwise), (book) => narrate(source, intent, book));
}

/**
 * The lines under a chart; undefined where there are too few days to say anything.
 *
 * @param rangeDays how many days up to today the chart shows; undefined for all
 */
export function insightByNarrator(
  source: AssistantSource,
  metric: Metric,
  rangeDays: number | undefined,
  language: AnswerLanguage = "en",
): Promise<NarratorAnswer | undefined> {
  return writeSummary(source, language, (book) => insightSummary(source, metric, rangeDays, book));
}

/** The review of the last seven days; undefined where there is nothing to review. */
export function weekByNarrator(
  source: AssistantSource,
  language: AnswerLanguage = "en",
): Promise<NarratorAnswer | undefined> {
  return writeSummary(source, language, (book) => weekSummary(source, book));
}

async function writeSummary(
  source: AssistantSource,
  language: AnswerLanguage,
  summarise: (book: CitationBook) => Promise<Narrative>,
): Promise<NarratorAnswer | undefined> {
  let saysSomething = false;
  const answer = await write(source, language, async (book) => {
    const summary = await summarise(book);
    saysSomething = summary.statements.some(({ kind }) => kind !== "tooFew" && kind !== "noValues");
    return summary;
  });
  return saysSomething ? answer : undefined;
}

async function write(
  source: AssistantSource,
  language: AnswerLanguage,
  tell: (book: CitationBook) => Promise<Narrative>,
): Promise<NarratorAnswer> {
  const [shown] = await Promise.all([source.shown(), loadTextsIn(language, ...citationTexts)]);
  const book = createCitationBook((citation) => inLanguage(language, () => citationText(citation, shown)));
  const text = await narrativeText(await tell(book), language);
  return { text, citations: book.citations, language };
}

/** What the person named themselves among the causes of their findings. */
async function ownCauses(source: AssistantSource): Promise<readonly string[]> {
  const found = (await source.findings())?.found ?? [];
  const names = await Promise.all(found.map(({ cause }) => causeName(source, cause)));
  return names.flatMap((name) => (name.kind === "own" ? [name.label] : []));
}
