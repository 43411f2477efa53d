import { type Accessor, createEffect, createRoot, createSignal, onCleanup } from "solid-js";

const [count, setCount] = createRoot(() => createSignal(0));

/** Whether something on this page would be lost by loading it anew: a form half filled, a running import. */
export const unfinished: Accessor<boolean> = () => count() > 0;

/**
 * Says that something is unfinished for as long as `while_` holds and the component is there, so that an
 * update waits for it.
 *
 * @example createUnfinished(() => note() !== savedNote());
 */
export function createUnfinished(while_: Accessor<boolean>): void {
  createEffect(() => {
    if (!while_()) return;
    setCount((before) => before + 1);
    onCleanup(() => setCount((before) => before - 1));
  });
}

/** Says that something is unfinished until `work` has come to its end, whatever page is shown by then. */
export async function whileUnfinished<Result>(work: Promise<Result>): Promise<Result> {
  setCount((before) => before + 1);
  try {
    return await work;
  } finally {
    setCount((before) => before - 1);
  }
}
