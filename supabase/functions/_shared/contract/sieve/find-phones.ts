import { type Span, spansOf } from "./span.ts";

const GAP = String.raw`[\s().\/-]{0,3}`;
const START = String.raw`(?<![\p{L}\p{N}]|\d[.,:])`;

const DIGIT_WORDS =
  "zero|oh|one|two|three|four|five|six|seven|eight|nine|double|нуль|один|два|три|чотири|п'ять|шість|сім|вісім|дев'ять|صفر|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه";

const PHONE = new RegExp(
  [
    // With the country: +380 (67) 123-45-67, 00 98 912 345 6789.
    String.raw`\+\s?\(?\d(?:${GAP}\d){6,17}`,
    String.raw`${START}00[1-9](?:${GAP}\d){7,15}`,
    String.raw`${START}(?:380|98|44|49|48|90|1|7)[\s-]\(?\d{2,3}\)?[\s-]\d{3}[\s-]\d{2}[\s-]?\d{2}(?!\d)`,
    // From within a country: 067 123 45 67, (044) 123-45-67, 020 7946 0958.
    String.raw`${START}\(?0\d{1,4}\)?[\s./-]{0,3}\d{2,4}(?:[\s./-]{1,3}\d{2,4}){1,4}(?!\d)`,
    String.raw`${START}0\d{1,4}[\s-]\d{5,8}(?!\d)`,
    String.raw`${START}0\d{8,10}(?!\d)`,
    String.raw`${START}0(?:[\s.-]\d){8,11}(?![\s.-]?\d)`,
    String.raw`(?<!\d)\(0?\d{2,4}\)\s?\d{2,4}(?:[\s-]\d{2,4}){1,3}(?!\d)`,
    String.raw`${START}(?:1[\s.-])?\d{3}[\s.-]\d{3}[\s.-]\d{4}(?!\d)`,
    String.raw`${START}\d{2} \d{3} \d{2} \d{2}(?! ?\d)`,
    // Within a town: 245-67-89, 555-0134.
    String.raw`(?<![\p{L}\p{N}.,-])\d{2,3}-\d{2}-\d{2}(?![\d-])`,
    String.raw`(?<![\p{L}\p{N}.,-])\d{3}-\d{4}(?![\d-])`,
    // Spelled.
    String.raw`(?<![\p{L}\p{N}])(?:(?:${DIGIT_WORDS}|\d)[\s,-]{1,2}){6,14}(?:${DIGIT_WORDS})(?![\p{L}\p{N}])`,
  ].join("|"),
  "giu",
);

/** Telephone numbers in the usual writings, national and international. */
export function findPhones(text: string): Span[] {
  return spansOf(text, PHONE, "phone");
}
