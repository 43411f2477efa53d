const UNSEEN = /\p{Default_Ignorable_Code_Point}|[\u064b-\u0652\u0640]/gu;
const CYRILLIC_LOOKALIKES = "аеорсухі";
const LATIN_LOOKALIKES = "aeopcyxi";
const DISGUISES = new Map(
  Object.entries({ "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "@": "a", $: "s" }),
);

/**
 * A text as word lists look at it: small letters in one writing, each once where it is repeated, words a single
 * space apart, without apostrophes, emphasis and what does not show. Persian's "می" is a part of its verb.
 *
 * @example plainWords("I DON’T  waaant") // "i dont want"
 */
export function plainWords(text: string): string {
  return squeezed(
    text
      .normalize("NFKC")
      .replace(UNSEEN, "")
      .toLowerCase()
      .replace(/\p{L}+/gu, ofOneScript)
      .replace(/(?<=\p{L})[013457@$](?=\p{L})/gu, (sign) => DISGUISES.get(sign) ?? sign)
      .replace(/['’ʼ`*_~]/g, "")
      .replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15))
      .replace(/[ىيئ]/g, "ی")
      .replace(/ك/g, "ک")
      .replace(/[أإ]/g, "ا")
      .replace(/\s+/g, " ")
      .replace(/(?<!\p{L})(ن?می) (?=\p{L})/gu, "$1"),
  );
}

/** Each letter once where it stands repeated. Word lists are written as usual and squeezed too. */
export function squeezed(text: string): string {
  return text.replace(/(\p{L})\1+/gu, "$1");
}

/** A word whose letters only look as if they were of one script is read in that one. */
function ofOneScript(word: string): string {
  if (!/[a-z]/.test(word) || !/\p{Script=Cyrillic}/u.test(word)) return word;
  const isLatin = [...word].every((letter) => /[a-z]/.test(letter) || CYRILLIC_LOOKALIKES.includes(letter));
  const [from, to] = isLatin
    ? [CYRILLIC_LOOKALIKES, LATIN_LOOKALIKES]
    : [LATIN_LOOKALIKES, CYRILLIC_LOOKALIKES];
  return [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join("");
}
