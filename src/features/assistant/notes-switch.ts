import type { RecordId } from "#core/model/id.ts";
import { settingIds } from "#core/model/setting.ts";
import { stampTime } from "#core/model/stamp.ts";
import type { FireDatabase } from "#data/database.ts";
import { isTombstone } from "#data/synced-tables.ts";

/** Whether notes may go along. */
export interface NotesSwitch {
  readonly isOn: boolean;
  /** When it was switched off; undefined while it is on, and where it never was. */
  readonly offSince?: number;
}

/** How the switch for the person's own words stands. Answers from before it was switched off may tell of them. */
export async function notesSwitch(db: FireDatabase): Promise<NotesSwitch> {
  const row = await db.setting.get(settingIds.assistantNotes as RecordId);
  if (!row || isTombstone(row)) return { isOn: false };
  if (row.value === true) return { isOn: true };
  return { isOn: false, offSince: stampTime(row.fieldStamps?.["value"] ?? row.stamp) };
}
