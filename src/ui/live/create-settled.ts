import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";

/**
 * A value that follows another once that has stood for a while: what passes by in a moment is not shown. The
 * first value is shown at once.
 *
 * @param wait in milliseconds
 */
export function createSettled<Value>(
  source: Accessor<Value | undefined>,
  wait: number,
): Accessor<Value | undefined> {
  const [settled, setSettled] = createSignal(source());
  createEffect(
    on(source, (value) => {
      const delay = settled() === undefined ? 0 : wait;
      const timer = setTimeout(() => setSettled(() => value), delay);
      onCleanup(() => clearTimeout(timer));
    }),
  );
  return settled;
}
