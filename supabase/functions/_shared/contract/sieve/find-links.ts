import { type Span, spansOf } from "./span.ts";

// Only endings that begin no ordinary sentence: "tired.so" is a forgotten space.
const DOMAIN_ENDINGS =
  "com|net|org|info|io|ua|ir|de|fr|eu|uk|ru|pl|app|dev|gov|edu|biz|xyz|онлайн|укр|рф|ایران";

const LINK = new RegExp(
  [
    String.raw`\p{L}[\p{L}\d+.-]{1,20}:\/\/[^\s<>"'«»]{1,2000}`,
    String.raw`(?<![\p{L}\p{N}])www\s?\.\s?[^\s<>"'«»]{1,2000}`,
    String.raw`(?<![\p{L}\p{N}])(?:mailto|tel|sms|skype|tg):[^\s<>"'«»]{1,2000}`,
    // An address without its scheme.
    String.raw`(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:${DOMAIN_ENDINGS})(?![\p{L}\p{N}-]|\.\p{L})(?:[/?#:][^\s<>"'«»]{0,2000})?`,
    String.raw`(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,12}\/[^\s<>"'«»]{1,2000}`,
  ].join("|"),
  "giu",
);

/** Addresses of the web, with and without their scheme. */
export function findLinks(text: string): Span[] {
  return spansOf(text, LINK, "link");
}
