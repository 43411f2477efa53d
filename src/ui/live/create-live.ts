import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";

/** Something that can be followed; `live` of the data folder makes them. */
export interface Followable<Result> {
  subscribe(
    next: (result: Result) => void,
    error: (error: unknown) => void,
  ): { readonly unsubscribe: () => void };
}

/**
 * A signal of the newest result of a live query: undefined until the first arrives. When a signal that
 * `query` reads changes, the new query is followed instead, and the old result stays until it answers.
 * An error is thrown to the nearest error boundary.
 *
 * @example const entries = createLive(() => { const day = today(); return live(() => moodEntriesOfDay(db, day)); });
 */
export function createLive<Result>(query: () => Followable<Result>): Accessor<Result | undefined> {
  const [state, setState] = createSignal<{ result: Result } | { error: unknown }>();
  createEffect(() => {
    const subscription = query().subscribe(
      (result) => setState({ result }),
      (error) => setState({ error }),
    );
    onCleanup(() => subscription.unsubscribe());
  });
  return () => {
    const now = state();
    if (now && "error" in now) throw now.error;
    return now?.result;
  };
}
