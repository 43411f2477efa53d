import { type Locale, locale } from "./locale.ts";
import type { TextTable } from "./translations.ts";

/** What was loaded, under "uk metric". */
const translated = new Map<string, TextTable>();

/** Loads a feature's translation before its page is shown. English comes with the page itself. */
export function loadTexts(...features: readonly string[]): Promise<void> {
  return loadTextsIn(locale(), ...features);
}

/** As `loadTexts`, for something that is worded in another language than the page: see `inLanguage`. */
export async function loadTextsIn(language: Locale, ...features: readonly string[]): Promise<void> {
  if (language === "en") return;
  const { translations } = await import("./translations.ts");
  await Promise.all(
    features.map(async (feature) => {
      const module = await translations[`./locales/${language}/${feature}.ts`]?.();
      if (module) translated.set(`${language} ${feature}`, Object.assign({}, ...Object.values(module)));
    }),
  );
}

/**
 * A feature's texts in the language of the page; English stands in for what is not translated yet.
 * Call it in a component, not at the top of a file: translations may still be loading there.
 *
 * @example const t = texts("today", today); t.title
 */
export function texts<Texts extends TextTable>(feature: string, english: Texts): Texts {
  const own = translated.get(`${locale()} ${feature}`);
  return own ? { ...english, ...own } : english;
}
