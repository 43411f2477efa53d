import { claimsDiagnosis } from "./diagnosis.ts";
import { advisesDose } from "./dose-advice.ts";
import { plainWords } from "./plain-words.ts";

/** Why a sentence of an answer is not shown. */
export type Withheld = "diagnosis" | "dose";

/** An answer without sentences that only a doctor should say. */
export interface GuardedAnswer {
  /** Markdown, with `[withheld:dose]` or `[withheld:diagnosis]` in a sentence's place. */
  readonly text: string;
  readonly withheld: readonly Withheld[];
}

/** The mark of a list's item, a heading or a quotation, and where a paragraph ends: sentences don't go over it. */
const BLOCK = /((?:^|\n)\s{0,20}(?:(?:[-*+>•]|#{1,6}|\d{1,3}[.)])[ \t]{1,9}){1,4}|\n[ \t]{0,20}\n\s{0,20})/u;
const SENTENCE_END = /((?<=[.!?…؟])[*_)"»”]{0,3}\s+)/u;

/**
 * Withholds the sentences of an answer that say which disease the person has, or that advise an amount or a
 * change of a medicine or supplement, in English, Ukrainian and Persian. Takes whole paragraphs: half a sentence
 * may not show yet what it says.
 *
 * @example guardAnswer("Sleep was short. You have depression.").text // "Sleep was short. [withheld:diagnosis]"
 */
export function guardAnswer(markdown: string): GuardedAnswer {
  const withheld = new Set<Withheld>();
  const text = pieces(markdown)
    .map((piece, index) => {
      // What stands between sentences.
      if (index % 2 === 1) return piece;
      const reason = reasonToWithhold(piece);
      if (!reason) return piece;
      withheld.add(reason);
      const [before, after] = emphasisAround(piece);
      return `${before}[withheld:${reason}]${after}`;
    })
    .join("");
  return { text, withheld: [...withheld] };
}

/** Sentences and what stands between them, in turn. */
function pieces(markdown: string): string[] {
  return markdown
    .split(BLOCK)
    .flatMap((part, index) => (index % 2 === 1 ? [part] : part.split(SENTENCE_END)));
}

function reasonToWithhold(sentence: string): Withheld | undefined {
  const shown = sentence.replace(/\[([^\][]{0,200})\]\([^()]{0,200}\)/g, "$1");
  const plain = plainWords(shown).trim();
  // Our own mark, from being guarded before.
  if (/^\[withheld:\w+\]$/.test(sentence.trim())) return undefined;
  if (advisesDose(plain)) return "dose";
  return claimsDiagnosis(plain) ? "diagnosis" : undefined;
}

/** The marks of emphasis that begin or end in a sentence and not both, or that are around all of it. */
function emphasisAround(sentence: string): readonly [before: string, after: string] {
  const mark = /^[*_]{1,3}/.exec(sentence)?.[0];
  if (!mark) return ["", ""];
  if (sentence.trimEnd().endsWith(mark)) return [mark, mark];
  return sentence.includes(mark, mark.length) ? ["", ""] : [mark, ""];
}
