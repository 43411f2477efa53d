import { placeholders } from "./span.ts";

/** Stands for one letter of "[name]" in a folded text. */
export const NAME_MARK = "\ue001";
/** Stands for one letter of "[address]" in a folded text. */
export const ADDRESS_MARK = "\ue002";
/** Stands for one letter of any other placeholder in a folded text. */
export const OTHER_MARK = "\ue000";

const PLACEHOLDER =
  /\[(?:name|e-mail|phone|address|number|link|date|today|yesterday|\d{1,7} (?:day|month|year)s? ago|in \d{1,7} (?:day|month|year)s?|withheld:\w{1,20})\]/g;

const folds = new Map([
  ...pairs("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
  ...pairs("٠١٢٣٤٥٦٧٨٩", "0123456789"),
  ...pairs("يىئكةۀأإٱؤ", "یییکههاااو"),
  ...pairs("‐‑‒–—―−⁃", "--------"),
  ...pairs("’‘ʼ`´′", "''''''"),
  ...pairs("。｡", ".."),
]);
const FOLDED = new RegExp(`[${[...folds.keys()].join("")}]`, "g");

/**
 * A text to search in: one writing of digits, dashes and Persian letters, and marks for what was removed before,
 * so that nothing is found in it again. It is as long as the text, unit for unit.
 */
export function folded(text: string): string {
  return text
    .replace(FOLDED, (letter) => folds.get(letter) ?? letter)
    .replace(PLACEHOLDER, (found) => markOf(found).repeat(found.length));
}

function markOf(placeholder: string): string {
  if (placeholder === placeholders.name) return NAME_MARK;
  return placeholder === placeholders.address ? ADDRESS_MARK : OTHER_MARK;
}

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((letter, index) => [letter, to[index] ?? letter]);
}
