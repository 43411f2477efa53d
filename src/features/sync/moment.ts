import { type Instant, localDay, type OffsetMinutes } from "#core/time.ts";
import { formatDay, formatTime } from "#i18n/format.ts";
import { sync } from "#i18n/locales/en/sync.ts";
import { texts } from "#i18n/texts.ts";

/** A moment as day and time on a wall: "20 Nov 2026, 14:05". Without an offset it is the device's own zone. */
export function exactly(at: Instant, offset = -new Date(at).getTimezoneOffset() as OffsetMinutes): string {
  const t = texts("sync", sync);
  return t.exactly(formatDay(localDay(at, offset), "medium"), formatTime(at, offset));
}
