import { type Span, spansOf } from "./span.ts";

const START = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;

const IN_ANY_CASE = new RegExp(
  [
    // UUID, MAC, IPv6, IPv4.
    String.raw`${START}[\da-f]{8}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{12}${END}`,
    String.raw`${START}(?:[\da-f]{2}[:-]){5}[\da-f]{2}${END}`,
    String.raw`(?<![\p{L}\p{N}:])(?:[\da-f]{1,4}:){3,7}(?::?[\da-f]{1,4}){1,4}${END}`,
    String.raw`(?<![\p{L}\p{N}.])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}]|\.\d)`,
    // Coordinates.
    String.raw`(?<![\p{L}\p{N}.])-?\d{1,3}\.\d{4,9}[°,;\s]{1,4}-?\d{1,3}\.\d{4,9}(?!\d)`,
    String.raw`(?<![\p{L}\p{N}.])\d{1,3}\s?°\s?\d{1,2}(?:\.\d{1,6})?\s?'[^\p{L}\n]{0,10}[NSEWСПЗ](?!\p{L})`,
    // Cards; numbers of social security and tax.
    String.raw`${START}\d{4}(?:[\s-]\d{4}){3}${END}`,
    String.raw`(?<![\p{L}\p{N}.,-])\d{3}-(?:\d{2}-\d{4}|\d{6}-\d|\d{7}-\d)(?![\d-])`,
    // Keys and tokens: long, of letters and digits both.
    String.raw`(?<![\w-])(?=[\w-]{0,64}\d)(?=[\w-]{0,64}[a-z])[\w-]{20,}(?![\w-])`,
    // Names of accounts.
    String.raw`${START}@[\p{L}\p{N}_.]{2,40}`,
    String.raw`[#№]\s?\d{4,}`,
  ].join("|"),
  "giu",
);

const IN_CAPITALS = new RegExp(
  [
    // IBAN.
    String.raw`${START}[A-Z]{2}\d{2}(?:[\s-]?[A-Z\d]{4}){3,7}(?:[\s-]?[A-Z\d]{1,3})?${END}`,
    // National Insurance.
    String.raw`${START}[A-Z]{2}(?:\s?\d{2}){3}\s?[A-D]${END}`,
    // Bookings: letters and digits through each other.
    String.raw`${START}(?=[A-Z]{0,8}\d{1,8}[A-Z])(?=[A-Z\d]{0,12}[A-Z]{2})[A-Z\d]{6,20}${END}`,
    // Passports, plates, patients: letters and a run of digits.
    String.raw`${START}\p{Lu}{1,5}[\s№#/-]{0,2}\d{6,10}(?:\s?[\p{Lu}\d]{2,6})?${END}`,
    String.raw`${START}\p{Lu}{2}\s?\d{4}\s?\p{Lu}{2}${END}`,
  ].join("|"),
  "gu",
);

/** Numbers and names that stand for one person, thing or place: of documents, cards, devices, accounts. */
export function findIds(text: string): Span[] {
  return [...spansOf(text, IN_ANY_CASE, "id"), ...spansOf(text, IN_CAPITALS, "id")];
}
