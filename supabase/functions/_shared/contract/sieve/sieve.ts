import type { CalendarDate } from "./calendar-date.ts";
import { findAddresses } from "./find-addresses.ts";
import { findDates } from "./find-dates.ts";
import { findEmails } from "./find-emails.ts";
import { findIds } from "./find-ids.ts";
import { findKnown } from "./find-known.ts";
import { findLinks } from "./find-links.ts";
import { findNames } from "./find-names.ts";
import { findOtherNumbers } from "./find-other-numbers.ts";
import { findPhones } from "./find-phones.ts";
import { folded } from "./folded.ts";
import { plainText } from "./plain-text.ts";
import { placeholders, type RemovedKind, type Span } from "./span.ts";

/** What the sieve may know. */
export interface SieveOptions {
  /** With it dates become "[12 days ago]", without it "[date]". */
  readonly today?: CalendarDate;
  /** The person's own: e-mail address, shown name, names of team members. */
  readonly known?: readonly string[];
}

/** A text without personal data, and which kinds were in it. */
export interface Sieved {
  readonly text: string;
  readonly removed: readonly RemovedKind[];
}

type Find = (text: string, options: SieveOptions) => Span[];

// What is surest comes first, and takes its letters from what is found after it.
const finds: readonly Find[] = [
  (text, { known = [] }) => findKnown(text, known.map(plainText).map(folded)),
  findEmails,
  findLinks,
  (text, { today }) => findDates(text, today),
  findIds,
  findPhones,
  findAddresses,
  findOtherNumbers,
  findNames,
];

/**
 * Takes personal data out of a text in English, Ukrainian or Persian and says what kinds there were. What it
 * gives back it leaves alone: `sieve(sieve(text).text)` changes nothing. It takes time in proportion to the
 * text's length.
 *
 * @example sieve("Call me: 067 123 45 67", {}) // { text: "Call me: [phone]", removed: ["phone"] }
 */
export function sieve(text: string, options: SieveOptions): Sieved {
  const removed = new Set<RemovedKind>();
  let sieved = text;
  // What was removed may have hidden what stood beside it. Each round removes letters, so this ends.
  for (let before: string | undefined; before !== sieved; ) {
    before = sieved;
    sieved = plainText(sieved);
    for (const find of finds) {
      const spans = find(folded(sieved), options);
      for (const { kind } of spans) removed.add(kind);
      sieved = replaced(sieved, spans);
    }
  }
  return { text: sieved, removed: [...removed] };
}

function replaced(text: string, spans: readonly Span[]): string {
  let result = "";
  let at = 0;
  for (const { from, to, kind, instead } of spans.toSorted((one, other) => one.from - other.from)) {
    // What two patterns found in part stands for both.
    if (from >= at) result += text.slice(at, from) + (instead ?? placeholders[kind]);
    at = Math.max(at, to);
  }
  return result + text.slice(at);
}
