import { type Instant, type LocalDay, localDay, type OffsetMinutes } from "#core/time.ts";
import { formatAgo, formatDay, formatNumber } from "#i18n/format.ts";
import { whoop } from "#i18n/locales/en/whoop.ts";
import { texts } from "#i18n/texts.ts";
import { isLastNight, type WhoopState } from "./whoop-state.ts";

/** How WHOOP stands, in sentences. */
export function stateWords(state: WhoopState, now: number): readonly string[] {
  const t = texts("whoop", whoop);
  if (state.is !== "connected") return [t.state[state.is]];
  const looked = state.lookedAt === undefined ? [] : [t.looked(formatAgo(state.lookedAt, now))];
  return [t.state.connected, nightWords(state, now), ...(state.isTroubled ? [t.troubled] : looked)];
}

function nightWords({ night }: Extract<WhoopState, { is: "connected" }>, now: number): string {
  const t = texts("whoop", whoop);
  if (!night) return t.noNight;
  return isLastNight(night, dayHere(now as Instant))
    ? t.lastNight(formatAgo(night.arrivedAt, now))
    : t.olderNight(formatDay(night.day, "medium"));
}

/** How far back the history reaches: "back to 12 Mar 2024"; before the first page nothing. */
export function historyWords({ since, records }: Extract<WhoopState, { is: "arriving" }>): string {
  const t = texts("whoop", whoop);
  const parts = [
    ...(since === undefined ? [] : [t.historySince(formatDay(dayHere(since), "medium"))]),
    ...(records === 0 ? [] : [t.historyRecords(records, formatNumber(records))]),
  ];
  return parts.join(" · ");
}

function dayHere(at: Instant): LocalDay {
  return localDay(at, -new Date(at).getTimezoneOffset() as OffsetMinutes);
}
