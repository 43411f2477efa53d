import type { Instant } from "#core/time.ts";
import type { FireDatabase } from "../database.ts";

/** When a backup file was last saved from this device; undefined when never. */
export async function lastExport(db: FireDatabase): Promise<Instant | undefined> {
  const row = await db.device.get("lastExport");
  return row?.key === "lastExport" ? row.value : undefined;
}

/** Remembers that a backup file was saved. */
export async function noteExport(db: FireDatabase, at: Instant): Promise<void> {
  await db.device.put({ key: "lastExport", value: at });
}
