// Nothing that shows: they split words that a person reads as one. Persian's joiner shows, and stays.
const UNSEEN = /(?!\u200c)[\p{Default_Ignorable_Code_Point}\p{Cf}]|[\u064b-\u0652]|\u0640|\u20e3/gu;
const JOINER_OUTSIDE_PERSIAN = /(?<!\p{Script=Arabic})\u200c|\u200c(?!\p{Script=Arabic})/gu;
// Ours, see `folded`.
const PRIVATE_USE = /[\ue000-\uf8ff]/g;

/** The same text in one writing of each letter, without what does not show. Doing it twice changes nothing. */
export function plainText(text: string): string {
  let plain = text.toWellFormed();
  // What was between two letters may have kept them from becoming one.
  for (let before = ""; before !== plain; ) {
    before = plain;
    plain = plain.normalize("NFKC").replace(UNSEEN, "").replace(PRIVATE_USE, " ");
    plain = plain.replace(JOINER_OUTSIDE_PERSIAN, "");
  }
  return plain;
}
