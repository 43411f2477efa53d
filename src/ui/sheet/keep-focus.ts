/** Keeps the keyboard in a dialog whose focused part is taken away: it goes on at the title. */
export function keepFocus(dialog: HTMLDialogElement): () => void {
  const observer = new MutationObserver(() => {
    const { activeElement } = document;
    if (activeElement === dialog || !dialog.contains(activeElement)) dialog.querySelector("h2")?.focus();
  });
  observer.observe(dialog, { childList: true, subtree: true });
  return () => observer.disconnect();
}
