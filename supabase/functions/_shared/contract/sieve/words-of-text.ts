/** A word and how it stands in its sentence. */
export interface Word {
  readonly from: number;
  readonly to: number;
  /** Without "'s". */
  readonly text: string;
  readonly isCapital: boolean;
  /** All its letters are capitals. */
  readonly isLoud: boolean;
  /** No sentence, line, quotation or heading begins with it. */
  readonly isInside: boolean;
  /** What stands between it and the word before. */
  readonly gap: string;
}

// A part of an identifier or of a number with its unit is no word.
const WORD =
  /(?<![\p{L}\p{M}\p{N}_@#$])\p{L}[\p{L}\p{M}'\u200c]*(?:-\p{L}[\p{L}\p{M}'\u200c]*)*(?![\p{L}\p{M}\p{N}\u200c_])/gu;
const ABBREVIATION = /^(?:\p{L}|dr|mr|mrs|ms|prof|st|mt|jr|sr|vs|ім|св|гр|др|пр|р)$/iu;

/** The words of a folded text in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let hasLetterOnLine = false;
  for (const match of text.matchAll(WORD)) {
    const before = words.at(-1);
    const gap = text.slice(before?.to ?? 0, match.index);
    if (gap.includes("\n")) hasLetterOnLine = false;
    const word = match[0].replace(/'(?:s|S)?$/u, "");
    words.push({
      from: match.index,
      to: match.index + word.length,
      text: word,
      isCapital: /^(?:(?:al|el|ibn|bin|de|o)-)?\p{Lu}/u.test(word),
      isLoud: word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase(),
      isInside: hasLetterOnLine && isInside(gap, before?.text ?? ""),
      gap,
    });
    hasLetterOnLine = true;
  }
  return words;
}

function isInside(gap: string, before: string): boolean {
  // Marks of emphasis are as if they were not there; "'s" belongs to the word before.
  const bare = gap.replace(/^'?s?(?=\s)/, "").replace(/[*_]/g, "");
  if (/^\.\s?$/.test(bare)) return ABBREVIATION.test(before);
  return !/[.!?…:[{"«“„|•>#;؟](?:[^\p{L}\p{N}\p{Co},]*)$/u.test(bare) || /;\s*$/.test(bare);
}
