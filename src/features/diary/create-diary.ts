import { type Accessor, createEffect, createSignal, on } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";
import { type DaySpan, FIRST_DAY, type MoodFilter, olderMoodSpan } from "#data/mood-history-repository.ts";

interface Diary {
  /** The spans of days shown so far, newest first, with no gap between them. */
  readonly spans: Accessor<readonly DaySpan[]>;
  /** Whether nothing older is left; undefined while that is being looked up. */
  readonly atEnd: Accessor<boolean | undefined>;
  /** Shows the next older days. */
  readonly more: () => Promise<void>;
}

/** How far back the diary is shown. It starts anew when the filter or `restart` changes. */
export function createDiary(
  db: FireDatabase,
  filter: Accessor<MoodFilter>,
  restart: Accessor<unknown>,
): Diary {
  const [spans, setSpans] = createSignal<readonly DaySpan[]>([]);
  const [atEnd, setAtEnd] = createSignal<boolean>();
  let run = 0;
  let busy = false;

  async function more(): Promise<void> {
    if (busy || atEnd()) return;
    busy = true;
    const mine = run;
    const before: LocalDay | undefined = spans().at(-1)?.from;
    const span = await olderMoodSpan(db, before, filter());
    // The search was changed meanwhile: this answer is to another question.
    if (mine !== run) return;
    busy = false;
    setAtEnd(span === undefined);
    // Nothing is older: what is added for an earlier day later still has its place in the last span.
    if (span) setSpans((shown) => [...shown, span]);
    else
      setSpans((shown) =>
        shown.map((one, index) => (index < shown.length - 1 ? one : { ...one, from: FIRST_DAY })),
      );
  }

  createEffect(
    on([filter, restart], () => {
      run += 1;
      busy = false;
      setSpans([]);
      setAtEnd(undefined);
      void more();
    }),
  );
  return { spans, atEnd, more };
}
