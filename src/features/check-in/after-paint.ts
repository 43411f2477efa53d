/** Runs work once what was just changed is on the screen, so that it is seen before the work begins. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
