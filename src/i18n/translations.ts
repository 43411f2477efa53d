/** A feature's texts: words, or functions that put values into a sentence. */
export type TextTable = object;

/** How each feature's translation is loaded, by path: apart, so that pages in English load no list of them. */
export const translations = import.meta.glob<Record<string, TextTable>>("./locales/{uk,fa}/*.ts");
