import { type Accessor, createRoot, createSignal } from "solid-js";
import { type Instant, type LocalDay, localDay, type OffsetMinutes } from "#core/time.ts";

function currentDay(): LocalDay {
  const now = new Date();
  return localDay(now.getTime() as Instant, -now.getTimezoneOffset() as OffsetMinutes);
}

/** The day it is here now. An app left open overnight turns the page: looked at each minute and on return. */
export const today: Accessor<LocalDay> = createRoot(() => {
  const [day, setDay] = createSignal(currentDay());
  const look = () => setDay(currentDay());
  setInterval(look, 60_000);
  document.addEventListener("visibilitychange", look);
  return day;
});
