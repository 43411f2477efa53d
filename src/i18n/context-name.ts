import { builtInContexts, type ContextTag } from "#core/model/context-tag.ts";
import { context } from "./locales/en/context.ts";
import { texts } from "./texts.ts";

const keys = new Map(
  Object.entries(builtInContexts).map(([key, id]) => [id as string, key as keyof typeof builtInContexts]),
);

/** What a context is called: the person's own wording, else the translated name it came with. */
export function contextName(tag: Pick<ContextTag, "id" | "label">): string {
  const t = texts("context", context);
  const key = keys.get(tag.id);
  return tag.label ?? (key ? t.name[key] : t.unnamed);
}
