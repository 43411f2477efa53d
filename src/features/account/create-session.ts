import { type Accessor, createSignal, onCleanup } from "solid-js";
import { followSession } from "#remote/session.ts";
import { hasSession } from "#remote/session-storage.ts";

/** Whether this device holds a session; looking renews one that has run out, or ends it. */
export function createSession(): Accessor<boolean> {
  const [held, setHeld] = createSignal(hasSession());
  let stop: (() => void) | undefined;
  let gone = false;
  onCleanup(() => {
    gone = true;
    stop?.();
  });
  followSession(() => setHeld(hasSession())).then(
    (unfollow) => {
      stop = unfollow;
      if (gone) unfollow();
    },
    // Offline before its code was kept: what is held stays held.
    () => {},
  );
  return held;
}
