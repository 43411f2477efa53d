import * as v from "valibot";
import { consents, type SettingKey } from "#core/model/setting.ts";
import { type SyncedTable, syncedTables } from "../synced-tables.ts";
import { BACKUP_VERSION, backupFrame, rowSchemas } from "./backup-schema.ts";

/** A row of a backup: a record with its stamps. */
export type BackupRow = v.InferOutput<(typeof rowSchemas)[SyncedTable]>;

export type ParsedBackup =
  | { readonly ok: true; readonly tables: ReadonlyMap<SyncedTable, readonly BackupRow[]> }
  | { readonly ok: false; readonly code: "notJson" | "notBackup" | "newerVersion" }
  | { readonly ok: false; readonly code: "invalidRow"; readonly table: SyncedTable; readonly row: number };

/** Reads a backup file's text. Everything is checked before anything of it can be used. */
export function parseBackup(text: string): ParsedBackup {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, code: "notJson" };
  }
  const frame = v.safeParse(backupFrame, raw);
  if (!frame.success) return { ok: false, code: "notBackup" };
  if (frame.output.version > BACKUP_VERSION) return { ok: false, code: "newerVersion" };
  const tables = new Map<SyncedTable, readonly BackupRow[]>();
  for (const table of syncedTables) {
    const rows: BackupRow[] = [];
    for (const [index, row] of (frame.output.tables[table] ?? []).entries()) {
      const parsed = v.safeParse(rowSchemas[table], row);
      if (!parsed.success) return { ok: false, code: "invalidRow", table, row: index + 1 };
      if (!isConsent(parsed.output)) rows.push(parsed.output);
    }
    tables.set(table, rows);
  }
  return { ok: true, tables };
}

/** A restored consent would send from an account in which nobody gave it. */
function isConsent(row: BackupRow): boolean {
  return "key" in row && "value" in row && row.value === true && consents.has(row.key as SettingKey);
}
