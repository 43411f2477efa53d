import { type Accessor, createSignal } from "solid-js";
import { builtInContexts, type ContextTag } from "#core/model/context-tag.ts";
import type { RecordId } from "#core/model/id.ts";
import { contextTags, saveContextTag } from "#data/context-tag-repository.ts";
import type { FireDatabase } from "#data/database.ts";
import { live } from "#data/live.ts";
import type { WriteFailure } from "#data/write.ts";
import { contextName } from "#i18n/context-name.ts";
import { createLive } from "#ui/live/create-live.ts";

const LONGEST = 40;
const builtIn: ReadonlySet<string> = new Set(Object.values(builtInContexts));

/** Why a name or a change was refused. */
export type ContextProblem =
  | { readonly kind: "nameless" }
  | { readonly kind: "taken"; readonly name: string }
  | { readonly kind: "failed"; readonly code: WriteFailure["code"] };

export interface Contexts {
  /** All tags, archived ones too. */
  readonly tags: Accessor<readonly ContextTag[]>;
  readonly problem: Accessor<ContextProblem | undefined>;
  /** Adds one, or finds the one of that name, archived or not; undefined when it was refused. */
  readonly add: (name: string) => Promise<RecordId | undefined>;
  /** An empty name gives a built-in tag its own name back. */
  readonly rename: (tag: ContextTag, name: string) => Promise<boolean>;
  readonly archive: (tag: ContextTag, archived: boolean) => Promise<boolean>;
}

/** What can be going on, and looking after it. */
export function createContexts(db: FireDatabase, now: () => number = Date.now): Contexts {
  const [problem, setProblem] = createSignal<ContextProblem>();
  const followed = createLive(() => live(() => contextTags(db)));
  const tags = () => followed() ?? [];

  const named = (name: string) => tags().find((tag) => folded(contextName(tag)) === folded(name));

  async function save(tag: ContextTag): Promise<boolean> {
    const { id, label, archived } = tag;
    const result = await saveContextTag(db, { id, ...(label ? { label } : {}), archived }, now());
    setProblem(result.ok ? undefined : { kind: "failed", code: result.code });
    return result.ok;
  }

  function refuse(why: ContextProblem): undefined {
    setProblem(why);
  }

  async function add(text: string): Promise<RecordId | undefined> {
    const label = tidy(text);
    if (!isName(label)) return refuse({ kind: "nameless" });
    const known = named(label);
    if (known && !known.archived) {
      setProblem(undefined);
      return known.id;
    }
    const tag = known ?? { id: crypto.randomUUID() as RecordId, label };
    return (await save({ ...tag, archived: false })) ? tag.id : undefined;
  }

  async function rename(tag: ContextTag, text: string): Promise<boolean> {
    const label = tidy(text);
    const { label: _old, ...nameless } = tag;
    if (label === "" && builtIn.has(tag.id)) return save(nameless);
    if (!isName(label)) refuse({ kind: "nameless" });
    else if (named(label) && named(label)?.id !== tag.id) refuse({ kind: "taken", name: label });
    else if (label === contextName(tag)) return true;
    else return save({ ...tag, label });
    return false;
  }

  return { tags, problem, add, rename, archive: (tag, archived) => save({ ...tag, archived }) };
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

function isName(label: string): boolean {
  return label.length > 0 && label.length <= LONGEST;
}

function folded(name: string): string {
  return name.normalize("NFKC").toLocaleLowerCase();
}
