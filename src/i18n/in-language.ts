import { type Locale, locale, speak } from "./locale.ts";

/**
 * Words something in another language than the page: all texts and formats that `work` reads are in it. The
 * texts must have been loaded by `loadTextsIn`; what was not is English.
 *
 * @param work may not wait for anything: what runs in between would speak that language too
 * @example inLanguage("uk", () => formatMetric("hrvRmssd", 47)) // "47 мс"
 */
export function inLanguage<Result>(
  language: Locale,
  work: () => Result extends PromiseLike<unknown> ? never : Result,
): Result {
  const ofPage = locale();
  speak(language);
  try {
    return work();
  } finally {
    speak(ofPage);
  }
}
