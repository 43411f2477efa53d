import { type Accessor, createSignal, onCleanup } from "solid-js";

const MINUTE = 60_000;

/** The clock in milliseconds, moving on once a minute: for words like "2 minutes ago". */
export function createNow(): Accessor<number> {
  const [now, setNow] = createSignal(Date.now());
  const timer = setInterval(() => setNow(Date.now()), MINUTE);
  onCleanup(() => clearInterval(timer));
  return now;
}
