import { findPersianNames } from "./find-persian-names.ts";
import { isCapitalName, isName, isPersianWordName } from "./names.ts";
import { isOrdinary } from "./ordinary-words.ts";
import type { Span } from "./span.ts";
import { type Word, wordsOf } from "./words-of-text.ts";

const TITLE = /^(?:[Mm]rs?|Ms|Mx|MRS?|[Dd]r|DR|[Pp]rof|Miss|[Пп]ан(?:а|у|ові|ом|е|і|ні|ну)?|[Гг]р)$/u;
/** "My name is", "мене звати": names follow in any case of letters. */
const CALLED = /^(?:named|nicknamed|звати|звуть|прізвище)$/iu;
const NAME_IS = /(?:name(?:'s| is)|ім'я)\s$/iu;
const PARTICLE = /^(?:van|der|den|von|zu|de|la|le|del|della|di|da|dos|al|el|bin|ibn|ben|фон|де)$/iu;
/** What persons do in what is told of them. */
const DEED =
  /^(?:said|says|told|tells|asked|asks|called|calls|texted|texts|emailed|wrote|writes|yelled|yells|shouted|shouts|thinks|thought|wants|wanted|complained|complains|snores|keeps|cried|cries|quit|resigned|covered|promised|insists|hates|texted|sent|gave|lets|refuses|refused|agreed|invited|helped|visited|(?:сказа|каза|крича|писа|написа|дзвони|подзвони|проси|попроси|питa|спита|звільни|захворі|приїха|прийш|поради|накрича|обіця|допом)(?:в|ла|вся|лася|ли|ов|огла|іг)|каже|кричить|пише|дзвонить|просить|питає|радить|хропе|вважає)$/iu;
const ADVERB =
  /^(?:again|always|never|just|then|also|already|has|had|знову|завжди|вчора|сьогодні|вже|ще|не|постійно|ніколи)$/iu;
/** What persons are, and pains, moods and traffic are not. */
const STATE =
  /^(?:late|angry|rude|furious|kind|mad|unfair|pregnant|promoted|fired|my|our|away|jealous|supportive)$/i;
/** Whom somebody "from sales" is. */
const DEPARTMENT =
  /^(?:accounting|sales|hr|work|marketing|finance|legal|support|it|reception|payroll|upstairs|downstairs|school|church|next)$/i;
/** A word before a name that ends so is what somebody did, not a part of the name. */
const VERB = /(?:ing|ed|ly|ла|ли|ло|ти|вся|лася|лись|ємо|имо|ають|ить|ає|ую|аю|ив|ав)$/iu;
const ME = /^(?:me|i|я|من)$/iu;
const AND = /^(?:and|і|й|та|و)$/u;
const INITIAL = /^\p{Lu}$/u;

/** Names of people, by lists, titles, capitals and what they do; of places and firms by their capitals. */
export function findNames(text: string): Span[] {
  const words = wordsOf(text);
  const found = words.map((word, index) => isNameHere(words, word, index));
  nameFollowers(words, found);
  nameSpeakers(words, found);
  findPersianNames(words, found);
  namePartners(words, found);
  extend(words, found);
  return joined(words, found);
}

function isNameHere(words: readonly Word[], word: Word, index: number): boolean {
  const { text, isCapital, isLoud, isInside } = word;
  if (text.length < 2 || isOrdinary(text)) return false;
  if (text.split("-").some((part) => isName(part))) return true;
  if (!isCapital) return false;
  if (text.split("-").some((part) => isCapitalName(part))) return true;
  if (isLoud) return false;
  if (isInside) return true;
  return startsSentenceOfPerson(text, words[index + 1], words[index + 2]);
}

/** Whether a sentence that begins with a word in capitals goes on as one about a person does. */
function startsSentenceOfPerson(text: string, next: Word | undefined, last: Word | undefined): boolean {
  if (!next) return false;
  if (!/^(?:'s)?\s$/.test(next.gap)) return false;
  if (DEED.test(next.text) || next.gap !== " ") return true;
  if (last?.gap !== " ") return false;
  if (ADVERB.test(next.text)) return DEED.test(last.text);
  if (VERB.test(text)) return false;
  if (next.text === "from") return DEPARTMENT.test(last.text);
  if (next.text === "and") return last.text === "I" || last.text === "me";
  return /^(?:is|was|isn't|wasn't)$/.test(next.text) && STATE.test(last.text);
}

/** Names in any letters after a title or after words that say that a name follows. */
function nameFollowers(words: readonly Word[], found: boolean[]): void {
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    if (!before || isOrdinary(word.text) || word.text.length < 2) continue;
    const isTitled = TITLE.test(before.text) && /^\.?\s{1,2}$/.test(word.gap);
    const isCalled = CALLED.test(before.text) && /^[\s:-]{1,3}$/.test(word.gap);
    const isNamed = NAME_IS.test(`${words[index - 2]?.text ?? ""}${before.gap}${before.text}${word.gap}`);
    if (!isTitled && !isCalled && !isNamed) continue;
    found[index] = true;
    const next = words[index + 1];
    if (!isTitled && next?.gap === " " && next.text.length > 3 && !isOrdinary(next.text)) {
      found[index + 1] = true;
    }
  }
}

/** Who speaks in a talk that was written down: "Tunde: is it done? me: no". */
function nameSpeakers(words: readonly Word[], found: boolean[]): void {
  const isTalk = words.some(({ gap }, index) => gap.startsWith(":") && ME.test(words[index - 1]?.text ?? ""));
  if (!isTalk) return;
  for (const [index, { text, isCapital }] of words.entries()) {
    const isSpeaker = isCapital && words[index + 1]?.gap.startsWith(":") && !isOrdinary(text);
    if (isSpeaker) found[index] = true;
  }
}

/** Whoever is named together with somebody: "Khloya and Anna", also where a sentence begins. */
function namePartners(words: readonly Word[], found: boolean[]): void {
  for (const [index, { text, isCapital, gap }] of words.entries()) {
    if (!AND.test(text) || gap !== " " || words[index + 1]?.gap !== " ") continue;
    const before = words[index - 1];
    if (found[index + 1] && before && isPartner(before)) found[index - 1] = true;
    const after = words[index + 1];
    if (found[index - 1] && after && !isCapital && isPartner(after)) found[index + 1] = true;
  }
}

function isPartner({ text, isCapital }: Word): boolean {
  if (isOrdinary(text) || text.length < 2) return false;
  return isCapital ? !VERB.test(text) : isPersianWordName(text);
}

/** Takes in the other parts of a name: surnames, particles, initials. */
function extend(words: readonly Word[], found: boolean[]): void {
  for (const [index, word] of words.entries()) {
    if (found[index] || !follows(word)) continue;
    if (found[index - 1] && isPart(word)) found[index] = true;
    if (found[index - 1] && PARTICLE.test(word.text)) extendOverParticles(words, found, index);
  }
  for (let index = words.length - 2; index >= 0; index--) {
    const [word, next] = [words[index], words[index + 1]];
    if (!word || !next || found[index] || !found[index + 1] || !follows(next)) continue;
    if ((isPart(word) && !VERB.test(word.text)) || (PARTICLE.test(word.text) && word.isCapital)) {
      found[index] = true;
    } else if (PARTICLE.test(word.text) && (next.isCapital || PARTICLE.test(next.text))) {
      found[index] = true;
    }
  }
}

function extendOverParticles(words: readonly Word[], found: boolean[], from: number): void {
  let end = from;
  while (end - from < 3 && PARTICLE.test(words[end]?.text ?? "")) end++;
  const last = words[end];
  if (last && isPart(last)) found.fill(true, from, end + 1);
}

function follows(word: Word): boolean {
  return /^(?:\.?\s|\.|-|\s?['"«(]\s?)$/.test(word.gap);
}

function isPart({ text, isCapital, isLoud }: Word): boolean {
  if (INITIAL.test(text)) return true;
  return isCapital && !isOrdinary(text) && (!isLoud || text.length > 3);
}

/** The words found, those that stand together as one. */
function joined(words: readonly Word[], found: readonly boolean[]): Span[] {
  const spans: Span[] = [];
  for (const [index, { from, to, gap }] of words.entries()) {
    if (!found[index]) continue;
    const last = spans.at(-1);
    const goesOn = last && found[index - 1] && /^(?:\.?\s|\.|-)$/.test(gap);
    if (goesOn) spans.pop();
    spans.push({ from: goesOn ? last.from : from, to, kind: "name" });
  }
  return spans;
}
