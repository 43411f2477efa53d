import { type Accessor, createSignal, onCleanup } from "solid-js";

/** Whether the browser thinks that there is a network. */
export function createOnline(): Accessor<boolean> {
  const [online, setOnline] = createSignal(navigator.onLine);
  const follow = () => setOnline(navigator.onLine);
  for (const name of ["online", "offline"]) {
    addEventListener(name, follow);
    onCleanup(() => removeEventListener(name, follow));
  }
  return online;
}
