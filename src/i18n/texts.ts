import { locale } from "./locale.ts";

/** A feature's texts: words, or functions that put values into a sentence. */
type TextTable = object;

const loaders = import.meta.glob<Record<string, TextTable>>("./locales/{uk,fa}/*.ts");
const translated = new Map<string, TextTable>();

/** Loads a feature's translation before its page is shown. English comes with the page itself. */
export async function loadTexts(...features: readonly string[]): Promise<void> {
  if (locale() === "en") return;
  await Promise.all(
    features.map(async (feature) => {
      const module = await loaders[`./locales/${locale()}/${feature}.ts`]?.();
      if (module) Object.assign(tableOf(feature), ...Object.values(module));
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
  const own = translated.get(feature);
  return own ? { ...english, ...own } : english;
}

function tableOf(feature: string): TextTable {
  const table = translated.get(feature) ?? {};
  translated.set(feature, table);
  return table;
}
