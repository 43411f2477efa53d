import { assertNever } from "#core/model/assert-never.ts";
import { formatAgo, formatNumber, formatPercent } from "#i18n/format.ts";
import { sync } from "#i18n/locales/en/sync.ts";
import { texts } from "#i18n/texts.ts";
import type { SyncLine, SyncState } from "./sync-state.ts";

/** A line as few words. */
export function lineWords(line: SyncLine): string {
  const t = texts("sync", sync).line;
  switch (line.is) {
    case "first":
      return t.first(formatPercent(Math.floor((100 * line.done) / line.total)));
    case "offline":
      return line.count > 0 ? t.offlineWaiting(line.count, formatNumber(line.count)) : t.offline;
    case "unreachable":
    case "trouble":
    case "behind":
      return line.count > 0 ? t.waiting(line.count, formatNumber(line.count)) : t[line.is];
    case "waiting":
    case "refused":
    case "replaced":
      return t[line.is](line.count, formatNumber(line.count));
    case "synced":
    case "never":
    case "syncing":
    case "signIn":
    case "update":
    case "full":
    case "unavailable":
      return t[line.is];
    default:
      return assertNever(line);
  }
}

/** A line as it is read out: with when. */
export function lineLabel(line: SyncLine, now: number): string {
  const t = texts("sync", sync).line;
  return line.is === "synced" ? t.syncedAgo(formatAgo(line.at, now)) : lineWords(line);
}

/** A state in one clear sentence. */
export function stateSentence(state: SyncState): string {
  const t = texts("sync", sync).sentence;
  switch (state.is) {
    case "waiting":
      return t.waiting(state.count, formatNumber(state.count));
    case "offline":
    case "unreachable":
    case "trouble":
    case "behind":
      return t[state.is](state.count > 0 ? t.here(state.count, formatNumber(state.count)) : t.allHere);
    default:
      return t[state.is];
  }
}

/** What happens next or is to be done; undefined where there is nothing to add. */
export function nextSentence(state: SyncState): string | undefined {
  const t = texts("sync", sync).next;
  return state.is in t ? t[state.is as keyof typeof t] : undefined;
}
