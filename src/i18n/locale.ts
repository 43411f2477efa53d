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
  speak(chosen);
  document.documentElement.lang = chosen;
  document.documentElement.dir = chosen === "fa" ? "rtl" : "ltr";
}

/** Sets the language alone; only `inLanguage` does so for a moment, and turns it back. */
export function speak(language: Locale): void {
  current = language;
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
