import type { Locale } from "./locale.ts";
import { type TextTable, translated } from "./translated.ts";

/** Apart from `texts`, so that pages in English load no list of translations. */
const files = import.meta.glob<Record<string, TextTable>>("./locales/{uk,fa}/*.ts");

/** Loads features' texts in a language; for what is worded in another than the page's, see `inLanguage`. */
export async function loadTextsIn(language: Locale, ...features: readonly string[]): Promise<void> {
  await Promise.all(
    features.map(async (feature) => {
      const module = await files[`./locales/${language}/${feature}.ts`]?.();
      if (module) translated.set(`${language} ${feature}`, Object.assign({}, ...Object.values(module)));
    }),
  );
}
