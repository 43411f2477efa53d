import { locale } from "./locale.ts";

/** Several words as the language joins them: "strain, sleep and mood". */
export function formatList(items: readonly string[]): string {
  const tag = locale() === "en" ? "en-GB" : locale();
  return new Intl.ListFormat(tag, { type: "conjunction" }).format(items);
}
