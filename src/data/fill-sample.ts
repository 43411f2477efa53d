import type { RecordId } from "#core/model/id.ts";
import { importedTables } from "#core/model/imported-records.ts";
import { liveSampleLife } from "#core/sample/persona.ts";
import { addDays, type Instant, type LocalDay, localDay, type OffsetMinutes } from "#core/time.ts";
import type { FireDatabase } from "./database.ts";
import { markStale } from "./stale-days.ts";
import type { SyncedTable } from "./synced-tables.ts";
import { tick } from "./write.ts";

const DAYS = 730;
const CHUNK = 1000;

/**
 * Writes a made-up person's last two years. Nothing goes into the outbox: sample data is never sent, and the
 * browser is not asked to keep it.
 *
 * @param now the present moment, at `offset`: the life goes up to today and holds no check-in of the future
 */
export async function fillSample(
  db: FireDatabase,
  now: Instant,
  offset: OffsetMinutes,
  random: () => number,
  newId: () => RecordId,
): Promise<void> {
  const firstDay = addDays(localDay(now, offset), 1 - DAYS);
  const { records, checkIns, responses } = liveSampleLife({ firstDay, days: DAYS, random });
  const past = checkIns.filter((checkIn) => checkIn.at <= now);
  await add(
    db,
    "mood_entry",
    past.map((checkIn) => ({ ...checkIn, id: newId() })),
    now,
  );
  await add(
    db,
    "questionnaire_response",
    responses.map((response) => ({ ...response, id: newId() })),
    now,
  );
  for (const table of importedTables) await add(db, table, records[table], now);
}

async function add(
  db: FireDatabase,
  table: SyncedTable,
  records: readonly { readonly id: RecordId; readonly day: LocalDay }[],
  now: number,
): Promise<void> {
  for (let start = 0; start < records.length; start += CHUNK) {
    const chunk = records.slice(start, start + CHUNK);
    await db.transaction("rw", [table, "device", "stale_day"], async () => {
      const stamp = await tick(db, now);
      await db.table(table).bulkPut(chunk.map((record) => ({ ...record, stamp })));
      await markStale(db, new Set(chunk.map(({ day }) => day)), stamp);
    });
  }
}
