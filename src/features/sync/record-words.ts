import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { LocalDay } from "#core/time.ts";
import type { SentTable } from "#data/synced-tables.ts";
import { contextName } from "#i18n/context-name.ts";
import { formatDay } from "#i18n/format.ts";
import { sync } from "#i18n/locales/en/sync.ts";
import { texts } from "#i18n/texts.ts";
import { exactly } from "./moment.ts";

/** So many characters of a message say which one it is. */
const SHOWN = 60;

type Content = Readonly<Record<string, unknown>>;

/** What a record is: "Check-in of 20 Nov 2026, 14:05". Of a deleted one only the kind is known. */
export function recordWords(record: {
  readonly table: SentTable;
  readonly id: string;
  readonly content?: Content | undefined;
}): string {
  const t = texts("sync", sync);
  const { table, content } = record;
  if (!content) return t.gone[table];
  switch (table) {
    case "mood_entry": {
      const { at, offset } = content as unknown as MoodEntry;
      return t.record.mood_entry(exactly(at, offset));
    }
    case "context_tag":
      return t.record.context_tag(contextName({ ...content, id: record.id } as never));
    case "conversation_message":
      return t.record.conversation_message(String(content["text"]).slice(0, SHOWN));
    case "setting":
      return t.record.setting(settingName(content["key"]));
    case "lost_value":
      return t.record.lost_value();
    default:
      return t.record[table](formatDay(content["day"] as LocalDay, "medium"));
  }
}

function settingName(key: unknown): string {
  const names: Readonly<Record<string, string>> = texts("sync", sync).settingNames;
  return names[String(key)] ?? String(key);
}
