import { createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";

/**
 * Makes what lies further down a page in a task of its own: what is above is shown first, and a tap in
 * between is answered.
 */
export function Later(props: { children: JSX.Element }) {
  const [due, setDue] = createSignal(false);
  onMount(() => {
    const timer = setTimeout(() => setDue(true));
    onCleanup(() => clearTimeout(timer));
  });
  return <Show when={due()}>{props.children}</Show>;
}
