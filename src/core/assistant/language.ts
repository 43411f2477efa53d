/** The languages that a question is understood and answered in. */
export type AnswerLanguage = "en" | "uk" | "fa";

const WORD = /[\p{L}\p{M}\u200c'’]+/gu;

/**
 * The language of a question, by the script of its words. Names of apps stay Latin in every language, so
 * a sentence counts as English only where two thirds of its words and more are Latin.
 *
 * @param otherwise the language where there is no word at all
 * @example languageOf("Чому впала моя HRV?") // "uk"
 */
export function languageOf(text: string, otherwise: AnswerLanguage = "en"): AnswerLanguage {
  // "HRV" and "WHOOP" are written so in every language.
  const words = (text.match(WORD) ?? []).filter((word) => !/^[A-Z]+$/.test(word));
  const cyrillic = words.filter((word) => /\p{Script=Cyrillic}/u.test(word)).length;
  const arabic = words.filter((word) => /\p{Script=Arabic}/u.test(word)).length;
  const latin = words.length - cyrillic - arabic;
  if (words.length === 0) return otherwise;
  if (latin >= 2 * (cyrillic + arabic)) return "en";
  return arabic >= cyrillic ? "fa" : "uk";
}
