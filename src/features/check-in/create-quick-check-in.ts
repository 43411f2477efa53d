import { type Accessor, createRoot, createSignal } from "solid-js";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { Rating } from "#core/model/rating.ts";
import type { OffsetMinutes } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";
import { changeMoodEntry, saveMoodEntry } from "#data/mood-entry-repository.ts";
import type { WriteFailure } from "#data/write.ts";
import { deviceOffset, newMoodEntry } from "./new-mood-entry.ts";

/** A second tap so soon corrects the first instead of logging another: fingers bounce and slip. */
const BOUNCE = 700;

/** The check-in that a tap has just made, for as long as its sheet is open: Undo takes it back whole. */
export const [justSaved, setJustSaved] = createRoot(() => createSignal<MoodEntry>());

interface QuickCheckIn {
  /** Saves a mood at once; resolves when it is on disk, undefined when that failed or one is under way. */
  readonly save: (
    rating: Rating,
    moment?: { readonly at: number; readonly offset: OffsetMinutes },
  ) => Promise<MoodEntry | undefined>;
  /** What the last tap made. */
  readonly saved: Accessor<MoodEntry | undefined>;
  readonly failure: Accessor<WriteFailure["code"] | undefined>;
}

/** One tap, one check-in. */
export function createQuickCheckIn(db: FireDatabase, now: () => number = Date.now): QuickCheckIn {
  const [saved, setSaved] = createSignal<MoodEntry>();
  const [failure, setFailure] = createSignal<WriteFailure["code"]>();
  let busy = false;
  let tappedAt = Number.NEGATIVE_INFINITY;

  async function store(tapped: number, entry: MoodEntry): Promise<MoodEntry | undefined> {
    const before = saved();
    const corrects = before !== undefined && tapped - tappedAt < BOUNCE;
    const kept = corrects ? { ...before, rating: entry.rating } : entry;
    const result = corrects
      ? await changeMoodEntry(db, before.id, { rating: entry.rating }, tapped)
      : await saveMoodEntry(db, kept, tapped);
    setFailure(result.ok ? undefined : result.code);
    if (!result.ok) return undefined;
    tappedAt = tapped;
    setSaved(kept);
    setJustSaved(kept);
    return kept;
  }

  async function save(rating: Rating, moment?: { at: number; offset: OffsetMinutes }) {
    if (busy) return undefined;
    busy = true;
    try {
      const tapped = now();
      const at = moment?.at ?? tapped;
      return await store(tapped, newMoodEntry(rating, at, moment?.offset ?? deviceOffset(at)));
    } finally {
      busy = false;
    }
  }
  return { save, saved, failure };
}
