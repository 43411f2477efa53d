import { guardAnswer } from "#core/assistant/guard-answer.ts";

/** A text that grows, as far as it can be shown. */
export interface GuardedText {
  /** Adds what came, and gives all that can be shown so far: whole words, none of them withheld. */
  readonly add: (text: string) => string;
  /** The whole text, once nothing more comes. */
  readonly end: () => string;
}

const BLOCK_END = /\n[ \t]*\n\s*/g;
/** Where the sentence begins that has not ended yet. */
const LAST_SENTENCE = /(?:[.!?…؟][*_)"»”]{0,3}\s+|\n\s*)(?=[^\n]*$)/g;
const LINK_AT_END = /\]\([^)\s]*\)$/;
const OPEN_LINK = /\[[^\]\n]*(\](\([^)\n]*)?)?$/;

/**
 * Lets a model's text through safety while it comes. Blocks that are whole are looked at once. Of the sentence
 * that is being written, the words that are whole are shown for as long as safety has nothing against them: it
 * sees each before it is shown, and of what it holds back nothing more is until the sentence has ended.
 */
export function createGuardedText(): GuardedText {
  let done = "";
  let rest = "";
  const guarded = (text: string) => guardAnswer(text).text;
  return {
    add(text) {
      // The database has no such character, and no text needs it.
      rest += text.replaceAll("\0", "");
      const end = [...rest.matchAll(BLOCK_END)].at(-1);
      // What follows a break may still be more of it.
      if (end && end.index + end[0].length < rest.length) {
        const length = end.index + end[0].length;
        done += guarded(rest.slice(0, length));
        rest = rest.slice(length);
      }
      const last = [...rest.matchAll(LAST_SENTENCE)].at(-1);
      const start = last ? last.index + last[0].length : 0;
      return done + guarded(rest.slice(0, start)) + wholeWords(rest.slice(start));
    },
    end() {
      done += guarded(rest);
      rest = "";
      return done.trimEnd();
    },
  };
}

function wholeWords(text: string): string {
  if (guardAnswer(text).withheld.length > 0) return "";
  if (LINK_AT_END.test(text)) return text;
  return text.replace(OPEN_LINK, "").replace(/\S+$/, "");
}
