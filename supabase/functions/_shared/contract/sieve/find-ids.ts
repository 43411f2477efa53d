import { type Span, spansOf } from "./span.ts";

const ID = new RegExp(
  [
    // UUID, MAC, IPv6, IPv4.
    String.raw`(?<![\p{L}\p{N}])[\da-f]{8}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{12}(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}:])(?:[\da-f]{1,4}:){3,7}(?::?[\da-f]{1,4}){1,4}(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}.])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}]|\.\d)`,
    // Coordinates.
    String.raw`(?<![\p{L}\p{N}.])-?\d{1,3}\.\d{4,9}[°,;\s]{1,4}-?\d{1,3}\.\d{4,9}(?!\d)`,
    String.raw`(?<![\p{L}\p{N}.])\d{1,3}\s?°\s?\d{1,2}(?:\.\d{1,6})?\s?['′][^\p{L}\n]{0,10}[NSEWСПЗ](?!\p{L})`,
    // IBAN, card.
    String.raw`(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?:[\s-]?[a-z\d]{4}){3,7}(?:[\s-]?[a-z\d]{1,3})?(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])\d{4}(?:[\s-]\d{4}){3}(?![\p{L}\p{N}])`,
    // Social security and tax.
    String.raw`(?<![\p{L}\p{N}.,-])\d{3}-\d{2}-\d{4}(?![\d-])`,
    String.raw`(?<![\p{L}\p{N}.,-])\d{3}-\d{6}-\d(?![\d-])`,
    String.raw`(?<![\p{L}\p{N}])[a-z]{2}(?:\s?\d{2}){3}\s?[a-d](?![\p{L}\p{N}])`,
    // Passport and plate: letters and a run of digits.
    String.raw`(?<![\p{L}\p{N}])\p{L}{1,3}[\s№#-]{0,2}\d{6,10}(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])\p{L}{2}\s?\d{4}\s?\p{L}{2}(?![\p{L}\p{N}])`,
    // Any long run of digits, fractions aside.
    String.raw`(?<![\p{L}\p{N}]|\d[.,])\d{7,}(?![\p{L}\p{N}])`,
    // Keys and tokens: long, of letters and digits both.
    String.raw`(?<![\w-])(?=[\w-]{0,64}\d)(?=[\w-]{0,64}[a-z])[\w-]{20,}(?![\w-])`,
    // Names of accounts.
    String.raw`(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,40}`,
    String.raw`[#№]\s?\d{4,}`,
  ].join("|"),
  "giu",
);

/** Numbers and names that stand for one person, thing or place: of documents, cards, devices, accounts. */
export function findIds(text: string): Span[] {
  return spansOf(text, ID, "id");
}
