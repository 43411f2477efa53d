import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";
import type { RecordId } from "#core/model/id.ts";
import { isSame } from "#core/model/is-same.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { FireDatabase } from "#data/database.ts";
import { live } from "#data/live.ts";
import { changeMoodEntry, deleteMoodEntry, moodEntry, saveMoodEntry } from "#data/mood-entry-repository.ts";
import { dropNoteDraft, keepNoteDraft, noteDraft } from "#data/note-draft.ts";
import type { WriteFailure, WriteResult } from "#data/write.ts";
import { createLive } from "#ui/live/create-live.ts";
import { createUnfinished } from "#ui/unfinished/unfinished.ts";
import { allFields, type EntryFields, overlaid, plain, without } from "./entry-fields.ts";

/** What was saved last, to say it. */
export type SavedField = "rating" | "energy" | "stress" | "contexts" | "note" | "moment" | "undone";

/** Typing is stored after a pause of so many milliseconds, or at once when the page may go away. */
const PAUSE = 400;

export interface EntryEditor {
  /** The check-in with what is not stored yet; undefined while it is read or when there is none. */
  readonly entry: Accessor<MoodEntry | undefined>;
  /** Nothing is stored under this id, and nothing was a moment ago. */
  readonly isMissing: Accessor<boolean>;
  /** The check-in that was just deleted and can be brought back. */
  readonly removed: Accessor<MoodEntry | undefined>;
  readonly failure: Accessor<WriteFailure["code"] | undefined>;
  readonly status: Accessor<SavedField | undefined>;
  readonly canUndo: Accessor<boolean>;
  readonly change: (fields: EntryFields, what: SavedField) => Promise<void>;
  readonly typeNote: (text: string) => void;
  /** Stores all that waits: a note still being typed, what failed before. */
  readonly flush: (what?: SavedField) => Promise<void>;
  /** A check-in just made goes; another one becomes what it was on opening, and a second Undo what it is now. */
  readonly undo: () => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly bringBack: () => Promise<void>;
}

/**
 * Edits one check-in. Every change is shown and stored at once; what could not be stored stays visible
 * and is tried again. A note is stored when typing pauses, and held by the browser until then.
 *
 * change ──> unsaved (shown over what is stored) ──write──> stored
 *               ^└── failed: stays, `failure` says why ──┐
 *               └────────────── flush ───────────────────┘
 */
export function createEntryEditor(
  db: FireDatabase,
  id: RecordId,
  options: {
    /** The check-in that a tap has just made: it need not be read, and Undo takes it back whole. */
    readonly made?: MoodEntry | undefined;
    readonly now?: () => number;
  } = {},
): EntryEditor {
  const now = options.now ?? Date.now;
  const [stored, setStored] = createSignal<{ readonly entry: MoodEntry | undefined } | undefined>(
    options.made && { entry: options.made },
  );
  const [unsaved, setUnsaved] = createSignal<EntryFields>({});
  const [original, setOriginal] = createSignal<MoodEntry>();
  const [removed, setRemoved] = createSignal<MoodEntry>();
  const [failure, setFailure] = createSignal<WriteFailure["code"]>();
  const [status, setStatus] = createSignal<SavedField>();
  let pause: ReturnType<typeof setTimeout> | undefined;

  const followed = createLive(() => live(async () => ({ entry: await moodEntry(db, id) })));
  createEffect(() => {
    const result = followed();
    if (!result) return;
    setStored(result);
    if (result.entry && !original()) begin(plain(result.entry));
  });
  createUnfinished(() => Object.keys(unsaved()).length > 0);
  onCleanup(() => void flush());

  // A live query stays silent while the database cannot be opened; a plain read says so.
  const [unreadable, setUnreadable] = createSignal<{ readonly error: unknown }>();
  moodEntry(db, id).catch((error: unknown) => setUnreadable({ error }));

  function entry(): MoodEntry | undefined {
    const broken = unreadable();
    if (broken) throw broken.error;
    const known = stored()?.entry;
    return known && overlaid(known, unsaved());
  }

  function begin(first: MoodEntry): void {
    setOriginal(first);
    const draft = noteDraft(db, id);
    if (draft !== undefined && draft !== (first.note ?? ""))
      void change({ note: draft || undefined }, "note");
  }

  function change(fields: EntryFields, what: SavedField): Promise<void> {
    setUnsaved((before) => ({ ...before, ...fields }));
    return flush(what);
  }

  function typeNote(text: string): void {
    keepNoteDraft(db, id, text);
    setUnsaved((before) => ({ ...before, note: text || undefined }));
    clearTimeout(pause);
    pause = setTimeout(() => flush("note"), PAUSE);
  }

  async function flush(what?: SavedField): Promise<void> {
    clearTimeout(pause);
    const sent = unsaved();
    if (Object.keys(sent).length === 0) return;
    if (!settled(await changeMoodEntry(db, id, sent, now()))) return;
    // Read back before letting go, or the old value would show until the query follows.
    setStored({ entry: await moodEntry(db, id) });
    setUnsaved((after) => without(after, sent));
    if ("note" in sent && !("note" in unsaved())) dropNoteDraft(db, id);
    setStatus(what ?? ("note" in sent ? "note" : status()));
  }

  function settled(result: WriteResult): boolean {
    setFailure(result.ok ? undefined : result.code);
    return result.ok;
  }

  function canUndo(): boolean {
    const shown = entry();
    return shown !== undefined && (options.made !== undefined || !isSame(shown, original()));
  }

  async function undo(): Promise<void> {
    if (options.made) return remove();
    const [first, shown] = [original(), entry()];
    if (!first || !shown) return;
    setOriginal(shown);
    await change(allFields(first), "undone");
  }

  async function remove(): Promise<void> {
    const shown = entry();
    clearTimeout(pause);
    if (!shown) return;
    setRemoved(shown);
    if (!settled(await deleteMoodEntry(db, id, now()))) {
      setRemoved(undefined);
      return;
    }
    dropNoteDraft(db, id);
    setUnsaved({});
  }

  async function bringBack(): Promise<void> {
    const kept = removed();
    if (!kept || !settled(await saveMoodEntry(db, kept, now()))) return;
    setStored({ entry: kept });
    setRemoved(undefined);
  }

  const isMissing = () => stored() !== undefined && !stored()?.entry && !removed();
  return {
    entry,
    isMissing,
    removed,
    failure,
    status,
    canUndo,
    change,
    typeNote,
    flush,
    undo,
    remove,
    bringBack,
  };
}
