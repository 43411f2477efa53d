import { ENGLISH_NAMES } from "./names-english.ts";
import { PERSIAN_NAMES, PERSIAN_WORD_NAMES } from "./names-persian.ts";
import { UKRAINIAN_CAPITAL_NAMES, UKRAINIAN_NAMES } from "./names-ukrainian.ts";

const latin = wordSet(ENGLISH_NAMES);
const cyrillic = wordSet(UKRAINIAN_NAMES);
const cyrillicCapital = wordSet(UKRAINIAN_CAPITAL_NAMES);
const persian = wordSet(PERSIAN_NAMES);
const persianWords = wordSet(PERSIAN_WORD_NAMES);

const CASE_ENDINGS = wordSet(
  "ові еві єві ом ем єм ою ею єю ій ия ию ием ей ью а я у ю і ї и ы о е є й ь ьо ьому",
);
const LONGEST_ENDING = 4;
/** A shorter stem in small letters is a word of its own too often. */
const SURE_STEM = 3;

/** Surnames made of given names and these, which nothing else ends with. */
const UKRAINIAN_SURNAME = /^\p{L}{2,20}енк(?:о|а|у|ом|ові)$/u;
const UKRAINIAN_CAPITAL_SURNAME =
  /^\p{L}{2,20}(?:чук|щук|нюк|люк|сюк|дюк|рук|дук|ович|евич|[лнвбр]ич|ишин|івн|ївн)(?:а|у|ові|ом|и|і|ою|ем|еві)?$/u;
const PERSIAN_SURNAME = /^.{3,20}(?:زاده|نژاد)$|^.{3,20}پور$/u;
const PERSIAN_LIKELY_SURNAME = /^.{2,20}(?:فر|نیا|وند|یان|لو|چی)$/u;
const PERSIAN_FIRST_PART = /^(?:محمد|امیر|غلام|سید|میر|علی|عبدال|نور|ملا)/u;
/** Words that begin or end like names: "Gregorian", "Christian", "despite". */
const NO_PERSIAN_NAME = /^(?:میلادی|مسیحی|مهتابی|عرفانی|علی‌?رغم|علی‌?ال.*)$/u;

const CYRILLIC_LOOKALIKES = "асеорхуіАСЕОРХІКМТВН";
const LATIN_LOOKALIKES = "aceopxyiACEOPXIKMTBH";

/**
 * Whether a word is a given name, or a surname by its form, wherever it stands and in any case of letters and of
 * grammar.
 */
export function isName(word: string): boolean {
  return readings(word).some(
    (one) =>
      latin.has(withoutAccents(one)) ||
      isCyrillicOf(cyrillic, one, SURE_STEM) ||
      UKRAINIAN_SURNAME.test(one) ||
      isPersianName(one),
  );
}

/** Whether a word with a capital letter is a name, even where every sentence begins with a capital. */
export function isCapitalName(word: string): boolean {
  return (
    isName(word) ||
    readings(word).some(
      (one) =>
        isCyrillicOf(cyrillic, one, 1) ||
        isCyrillicOf(cyrillicCapital, one, 1) ||
        UKRAINIAN_CAPITAL_SURNAME.test(one),
    )
  );
}

/** Whether a Persian word may name a person where one is spoken of: "my colleague Omid". */
export function isPersianWordName(word: string): boolean {
  const bare = word.replaceAll("\u200c", "");
  return (
    persianWords.has(bare) ||
    (bare.endsWith("ی") && persianWords.has(bare.slice(0, -1))) ||
    PERSIAN_LIKELY_SURNAME.test(bare) ||
    isPersianName(word)
  );
}

/** A word in small letters; one with letters of two scripts that look the same, in either of them. */
function readings(word: string): string[] {
  const isMixed = /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word);
  if (!isMixed) return [word.toLowerCase()];
  return [
    exchanged(word, CYRILLIC_LOOKALIKES, LATIN_LOOKALIKES).toLowerCase(),
    exchanged(word, LATIN_LOOKALIKES, CYRILLIC_LOOKALIKES).toLowerCase(),
  ];
}

function exchanged(word: string, from: string, to: string): string {
  return [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join("");
}

function isCyrillicOf(names: ReadonlySet<string>, word: string, shortest: number): boolean {
  if (names.has(word) && word.length >= shortest) return true;
  for (let cut = 1; cut <= LONGEST_ENDING && word.length - cut >= shortest; cut++) {
    if (CASE_ENDINGS.has(word.slice(-cut)) && names.has(word.slice(0, -cut))) return true;
  }
  return false;
}

function isPersianName(word: string): boolean {
  if (!/^\p{Script=Arabic}/u.test(word) || NO_PERSIAN_NAME.test(word)) return false;
  const bare = word.replaceAll("\u200c", "");
  const [first = ""] = word.split("\u200c");
  if (persian.has(bare) || persian.has(first) || PERSIAN_SURNAME.test(bare)) return true;
  // The family of Mahmoud is Mahmoudi, that of Reza Rezaei.
  if (persian.has(bare.replace(/ی{1,2}$/u, ""))) return true;
  const rest = bare.replace(PERSIAN_FIRST_PART, "");
  return rest !== bare && rest.length > 1 && persian.has(rest);
}

function withoutAccents(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l").replaceAll("ø", "o");
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
