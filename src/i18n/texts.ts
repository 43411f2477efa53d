import { locale } from "./locale.ts";
import { type TextTable, translated } from "./translated.ts";

/** Loads a feature's translation before its page is shown. English comes with the page itself. */
export async function loadTexts(...features: readonly string[]): Promise<void> {
  if (locale() === "en") return;
  const { loadTextsIn } = await import("./load-texts.ts");
  await loadTextsIn(locale(), ...features);
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
