import type { RecordId } from "#core/model/id.ts";
import type { MoodFilter } from "#data/mood-history-repository.ts";

/** What the person looks for in the diary. */
export interface Search {
  readonly text: string;
  readonly context: RecordId | undefined;
}

/**
 * Which check-ins a search finds: those with the context, and whose note has every word of the text, in
 * any order and case. Undefined when nothing is looked for.
 */
export function moodFilter(search: Search): MoodFilter {
  const words = folded(search.text).split(/\s+/).filter(Boolean);
  const { context } = search;
  if (words.length === 0 && !context) return undefined;
  return (entry) => {
    if (context && !entry.contexts.includes(context)) return false;
    const note = folded(entry.note ?? "");
    return words.every((word) => note.includes(word));
  };
}

function folded(text: string): string {
  return text.normalize("NFKC").toLocaleLowerCase();
}
