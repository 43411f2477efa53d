/** A feature's texts: words, or functions that put values into a sentence. */
export type TextTable = object;

/** Translations that were loaded, under "uk metric". */
export const translated = new Map<string, TextTable>();
