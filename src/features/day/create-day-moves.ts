import { type Accessor, onCleanup, onMount } from "solid-js";
import { searchParam } from "#ui/navigation/navigation.ts";
import { createSwipe } from "#ui/swipe/create-swipe.ts";

/** What takes arrow keys for itself. */
const OWN_ARROWS = "input, select, textarea, [role=slider], [contenteditable], dialog";

/** Moves between days by arrow keys and by swipes over an element. Left is earlier in every language. */
export function createDayMoves(
  element: Accessor<HTMLElement>,
  moves: { readonly earlier: () => void; readonly later: () => void },
): void {
  const press = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (searchParam("log") !== undefined || (target instanceof Element && target.closest(OWN_ARROWS))) return;
    if (event.key === "ArrowLeft") moves.earlier();
    if (event.key === "ArrowRight") moves.later();
  };
  document.addEventListener("keydown", press);
  onCleanup(() => document.removeEventListener("keydown", press));
  onMount(() => createSwipe(element(), moves));
}
