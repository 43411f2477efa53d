import { createSignal } from "solid-js";
import { formatDay } from "#i18n/format.ts";
import { nextTask } from "./next-task.ts";
import { today } from "./today.ts";

const [datesReady, setReady] = createSignal(false);

/** Whether a date costs next to nothing by now. */
export { datesReady };

/** Makes the first date, which costs the browser as much as the first page, once that page can be seen and used. */
export async function readyDates(): Promise<void> {
  // A page that is not looked at is never painted.
  if (!document.hidden) await new Promise((painted) => requestAnimationFrame(painted));
  await nextTask();
  formatDay(today(), "long");
  await nextTask();
  setReady(true);
}
