/**
 * Calls back when the veil round an open dialog is tapped. The veil belongs to the dialog, so only the place
 * tells; and it waits for the click, or that would meet what lies below once the dialog is gone.
 */
export function onVeilTap(dialog: HTMLDialogElement, tapped: () => void): () => void {
  let pressed = false;
  const press = (event: MouseEvent) => {
    pressed = isOnVeil(event, dialog);
  };
  const click = (event: MouseEvent) => {
    if (pressed && isOnVeil(event, dialog)) tapped();
  };
  dialog.addEventListener("pointerdown", press);
  dialog.addEventListener("click", click);
  return () => {
    dialog.removeEventListener("pointerdown", press);
    dialog.removeEventListener("click", click);
  };
}

function isOnVeil(event: MouseEvent, dialog: HTMLDialogElement): boolean {
  if (event.target !== dialog) return false;
  const box = dialog.getBoundingClientRect();
  return (
    event.clientX < box.left ||
    event.clientX > box.right ||
    event.clientY < box.top ||
    event.clientY > box.bottom
  );
}
