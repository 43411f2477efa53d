import type { Citation } from "#core/assistant/citation.ts";

const LINK = /\[([^\]]*)\]\(cite:(c\d+)\)/g;

/** The citations that a text names: what else was looked up is of no use to who reads it. */
export function citedIn(text: string, citations: readonly Citation[]): readonly Citation[] {
  const named = new Set([...text.matchAll(LINK)].map((match) => match[2]));
  return citations.filter(({ id }) => named.has(id));
}

/** A text without its links: numbers as the words they are shown with. */
export function withoutCitations(text: string): string {
  return text.replace(LINK, "$1");
}
