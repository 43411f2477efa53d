import { merge, stampOf } from "#core/merge/merge.ts";
import { type RecordId, sourceRecordId } from "#core/model/id.ts";
import type { LostValue } from "#core/model/lost-value.ts";
import type { Stamp } from "#core/model/stamp.ts";
import { changeOf } from "./adopt-row.ts";
import type { AnyRow } from "./apply-edit.ts";
import type { FireDatabase } from "./database.ts";
import type { OutboxRow } from "./local-rows.ts";
import { versionOfRow } from "./row-version.ts";
import type { SyncedTable } from "./synced-tables.ts";

/**
 * The person's values that taking a record along replaces and that no server has ever seen: those of this
 * device that the account's later edit beats, and the account's own that still wait to be sent. What the
 * server knows it sets aside itself.
 */
export function lossesOf(
  table: SyncedTable,
  current: AnyRow | undefined,
  waiting: OutboxRow | undefined,
  saved: AnyRow,
): LostValue[] {
  if (!current) return [];
  const theirs = changeOf(saved);
  const result = merge(versionOfRow(current), theirs);
  if (result.kind === "incomplete") return [];
  const isUnsent = (field: string) => waiting?.bases === "all" || (waiting && field in waiting.bases);
  return result.lost
    .filter(({ field, stamp }) => stampOf(theirs, field) === stamp || isUnsent(field))
    .map(({ field, value, stamp, kept }) => ({
      // The same loss has the same id, should this be done again.
      id: sourceRecordId("lost_value", "adoption", JSON.stringify([table, saved.id, field, stamp])),
      tableName: table,
      recordId: saved.id as RecordId,
      field,
      value,
      lostStamp: stamp,
      keptStamp: kept,
    }));
}

/** Keeps values that were replaced, for the person to look at on every device; inside a transaction. */
export async function keepLosses(
  db: FireDatabase,
  losses: readonly LostValue[],
  stamp: Stamp,
): Promise<void> {
  const known = await db.lost_value.bulkGet(losses.map(({ id }) => id));
  const fresh = losses.filter((_, index) => !known[index]);
  await db.lost_value.bulkPut(fresh.map((one) => ({ ...one, stamp })));
  await db.outbox.bulkPut(fresh.map(({ id }) => ({ table: "lost_value", id, bases: "all" })));
}
