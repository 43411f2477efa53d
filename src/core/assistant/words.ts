/** What is written in several ways, written in one: digits, Arabic letters in Persian, joiners, apostrophes. */
export function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ي", "ی")
    .replaceAll("ى", "ی")
    .replaceAll("ك", "ک")
    .replaceAll("ۀ", "ه")
    .replaceAll("أ", "ا")
    .replace(/[\u064b-\u0655\u0640]/g, "")
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll("\u200c", " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Letters of plain text in the three languages: all of Unicode's take long to look for. */
const LETTER = "[a-z\\u0430-\\u045f\\u0491\\u0620-\\u065f\\u066e-\\u06d3]";

/**
 * A pattern that finds any of some words. A word matches where it begins, whatever its ending, since Ukrainian
 * and Persian bend theirs; one that ends in "." matches as it is. A space stands for any space.
 *
 * @example anyOf(["tired", "вигор", "hr."])
 */
export function anyOf(words: readonly string[]): RegExp {
  const parts = words
    .toSorted((left, right) => right.length - left.length)
    .map((word) => (word.endsWith(".") ? `${word.slice(0, -1)}(?!${LETTER})` : word));
  return new RegExp(`(?<!${LETTER})(?:${parts.join("|")})`, "u");
}
