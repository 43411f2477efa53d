import type { Span } from "./span.ts";

// How people write "@" and "." for readers and not for machines.
const AT_WORDS = "at|et|ат|ет|эт|собака|равлик|песик|ات";
const DOT_WORDS = "dot|крапка|крапочка|точка|дот|نقطه|دات";
const PROVIDERS = "gmail|yahoo|outlook|hotmail|icloud|proton|protonmail|meta|i|ukr|جیمیل|جی میل|یاهو|джимейл";
const ENDINGS = "com|net|org|info|io|ua|ir|de|fr|eu|uk|ru|pl|app|dev|gov|edu|co|me";

const AT = new RegExp(
  String.raw`@|[(\[{<]\s?(?:${AT_WORDS}|@)\s?[)\]}>]|(?<=\s)(?:${AT_WORDS})(?=\s)`,
  "giu",
);

const DOT = String.raw`(?:\s?\.(?=[\p{L}\p{N}])|\.\s{0,2}(?=(?:${ENDINGS})(?![\p{L}\p{N}]))|\s?[(\[{]\s?(?:\.|${DOT_WORDS})\s?[)\]}]\s?|\s+(?:${DOT_WORDS})\s+)`;
const LABEL = String.raw`[\p{L}\p{N}-]{1,63}`;
const LOCAL_END = new RegExp(
  String.raw`(?:[\p{L}\p{N}._%+'-]{1,64}\s?(?:${DOT_WORDS}|underscore|підкреслення)\s){0,3}[\p{L}\p{N}._%+'-]{1,64}$`,
  "iu",
);
const DOMAIN = new RegExp(`^${LABEL}(?:${DOT}${LABEL}){1,4}`, "iu");
const BARE_DOMAIN = /^[\p{L}\p{N}-]{1,63}/u;
const PROVIDER = new RegExp(String.raw`^(?:${PROVIDERS})(?![\p{L}\p{N}])`, "iu");
const WRITTEN_OUT = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${DOT_WORDS})(?![\p{L}\p{N}])|\.(?:${ENDINGS})(?![\p{L}\p{N}])`,
  "iu",
);

// The longest local part and the longest domain that a mailbox may have, with some air.
const REACH = 160;

/** E-mail addresses, also spelled as "name at example dot com" and broken over lines. */
export function findEmails(text: string): Span[] {
  return [...text.matchAll(AT)].flatMap((match) => {
    const span = addressAround(text, match.index, match.index + match[0].length);
    return span ? [span] : [];
  });
}

function addressAround(text: string, at: number, afterAt: number): Span | undefined {
  const isSign = text[at] === "@" || afterAt - at > 4;
  const before = text.slice(Math.max(0, at - REACH), at);
  const after = text.slice(afterAt, afterAt + REACH);
  const local = LOCAL_END.exec(before.trimEnd())?.[0];
  if (!local) return undefined;
  const gap = after.length - after.trimStart().length;
  const rest = after.slice(gap);
  const isTight = gap === 0 && before === before.trimEnd();
  const domain = domainOf(rest, isSign, isTight);
  if (!domain) return undefined;
  return {
    from: at - (before.length - before.trimEnd().length) - local.length,
    to: afterAt + gap + domain.length,
    kind: "email",
  };
}

function domainOf(rest: string, isSign: boolean, isTight: boolean): string | undefined {
  const domain = DOMAIN.exec(rest)?.[0];
  // "At" is a word of many sentences: only what can't be meant otherwise counts then.
  if (domain && ((isSign && isTight) || WRITTEN_OUT.test(domain))) return domain;
  return PROVIDER.exec(rest)?.[0] ?? (isTight && isSign ? BARE_DOMAIN.exec(rest)?.[0] : undefined);
}
