const FAR = 96;

/** Lets a finger pull a sheet down by its head; far enough closes it, less lets it spring back. */
export function followPull(grip: HTMLElement, sheet: HTMLElement, close: () => void): () => void {
  let start: PointerEvent | undefined;
  const by = (event: PointerEvent) => Math.max(0, event.clientY - (start?.clientY ?? event.clientY));
  const move = (pixels: number) => sheet.style.setProperty("translate", pixels ? `0 ${pixels}px` : "none");
  const down = (event: PointerEvent) => {
    const onButton = event.target instanceof Element && event.target.closest("button") !== null;
    if (event.pointerType === "mouse" || !event.isPrimary || onButton) return;
    start = event;
    grip.setPointerCapture(event.pointerId);
  };
  const pull = (event: PointerEvent) => {
    if (start) move(by(event));
  };
  const up = (event: PointerEvent) => {
    const far = by(event) > FAR;
    if (start && far) close();
    else if (start) move(0);
    start = undefined;
  };
  const cancel = () => {
    start = undefined;
    move(0);
  };
  grip.addEventListener("pointerdown", down);
  grip.addEventListener("pointermove", pull);
  grip.addEventListener("pointerup", up);
  grip.addEventListener("pointercancel", cancel);
  return () => {
    grip.removeEventListener("pointerdown", down);
    grip.removeEventListener("pointermove", pull);
    grip.removeEventListener("pointerup", up);
    grip.removeEventListener("pointercancel", cancel);
  };
}
