import { builtInContexts, type ContextTag } from "#core/model/context-tag.ts";
import type { RecordId } from "#core/model/id.ts";
import type { FireDatabase } from "./database.ts";
import { type WriteResult, write } from "./write.ts";

/** All tags, archived ones too: the built-in ones first, then the person's own. */
export async function contextTags(db: FireDatabase): Promise<ContextTag[]> {
  const stored = (await db.context_tag.toArray()).filter((row) => "archived" in row);
  const builtIn = Object.values(builtInContexts).map(
    (id): ContextTag => stored.find((tag) => tag.id === id) ?? { id: id as RecordId, archived: false },
  );
  const own = stored.filter((tag) => !builtIn.includes(tag));
  return [...builtIn, ...own.sort((left, right) => (left.label ?? "").localeCompare(right.label ?? ""))];
}

/** Adds a tag, or renames or archives one (a built-in one is stored from then on). */
export function saveContextTag(db: FireDatabase, tag: ContextTag, now: number): Promise<WriteResult> {
  return write(db, [{ kind: "put", table: "context_tag", record: tag }], now);
}
