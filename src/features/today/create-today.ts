import type { Accessor } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { createLive } from "#ui/live/create-live.ts";
import { readToday, type TodayData } from "./read-today.ts";

/** What Today shows of a day, newest first to arrive and on every change; undefined until then. */
export function createToday(day: Accessor<LocalDay>): Accessor<TodayData | undefined> {
  return createLive(() => {
    const shown = day();
    return live(() => readToday(database(), shown));
  });
}
