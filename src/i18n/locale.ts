/** The languages the product is written in. */
export type Locale = "en" | "uk" | "fa";

/** Languages that can be chosen: those at least 85 % translated (a test holds this list to the truth). */
export const offeredLocales: readonly Locale[] = ["en"];

let current: Locale = "en";

/** The language of this page. It changes with a reload, so nothing has to follow it. */
export function locale(): Locale {
  return current;
}

/** Sets the language once, before the first text is read, and turns the page round where it must be. */
export function setLocale(chosen: Locale): void {
  current = chosen;
  document.documentElement.lang = chosen;
  document.documentElement.dir = chosen === "fa" ? "rtl" : "ltr";
}

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
  const ofPage = current;
  current = language;
  try {
    return work();
  } finally {
    current = ofPage;
  }
}

/** The first offered language among those the person prefers. */
export function preferredLocale(preferred: readonly string[]): Locale {
  const languages = preferred.map((tag) => tag.slice(0, 2).toLowerCase());
  for (const language of languages) {
    const offered = offeredLocales.find((one) => one === language);
    if (offered) return offered;
  }
  return "en";
}
