import { onCleanup } from "solid-js";

const FAR = 48;

/** What a finger's way across the screen means; undefined for a tap, a scroll or a wobble. */
export function swipeOf(dx: number, dy: number): "toLeft" | "toRight" | undefined {
  if (Math.abs(dx) < FAR || Math.abs(dx) < 2 * Math.abs(dy)) return undefined;
  return dx < 0 ? "toLeft" : "toRight";
}

/**
 * Follows swipes over an element: the content moves with the finger, so towards the right means earlier.
 * Mouse drags are left alone: they select text.
 */
export function createSwipe(
  element: HTMLElement,
  moves: { readonly earlier: () => void; readonly later: () => void },
): void {
  let start: PointerEvent | undefined;
  const down = (event: PointerEvent) => {
    start = event.pointerType !== "mouse" && event.isPrimary ? event : undefined;
  };
  const up = (event: PointerEvent) => {
    const swipe = start && swipeOf(event.clientX - start.clientX, event.clientY - start.clientY);
    start = undefined;
    if (swipe === "toRight") moves.earlier();
    if (swipe === "toLeft") moves.later();
  };
  const cancel = () => {
    start = undefined;
  };
  element.addEventListener("pointerdown", down);
  element.addEventListener("pointerup", up);
  element.addEventListener("pointercancel", cancel);
  onCleanup(() => {
    element.removeEventListener("pointerdown", down);
    element.removeEventListener("pointerup", up);
    element.removeEventListener("pointercancel", cancel);
  });
}
