/** What of a person's data was taken out of a text. */
export type RemovedKind = "name" | "email" | "phone" | "address" | "id" | "date" | "link";

/** A stretch of a text that is to go, in UTF-16 units, the end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly kind: RemovedKind;
  /** What stands there instead, where it is not the usual word of the kind. */
  readonly instead?: string;
}

/** What stands in the place of what was removed. */
export const placeholders: Readonly<Record<RemovedKind, string>> = {
  name: "[name]",
  email: "[e-mail]",
  phone: "[phone]",
  address: "[address]",
  id: "[number]",
  date: "[date]",
  link: "[link]",
};

/**
 * Every stretch that a pattern matches, or only its group `it` where it has one.
 *
 * The pattern needs the flag g, and d where it names the group.
 */
export function spansOf(text: string, pattern: RegExp, kind: RemovedKind): Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [from, to] = match.indices?.groups?.["it"] ?? [match.index, match.index + match[0].length];
    return { from, to, kind };
  });
}
