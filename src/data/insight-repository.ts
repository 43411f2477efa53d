import type { FireDatabase } from "./database.ts";
import type { InsightRow } from "./local-rows.ts";
import { type StoredLocally, storeLocally } from "./store-locally.ts";

/** An insight that was written before for the same input and still holds; undefined without one. */
export async function keptInsight(
  db: FireDatabase,
  key: string,
  now: number,
): Promise<InsightRow | undefined> {
  const row = await db.insight.get(key);
  return row && row.expiresAt > now ? row : undefined;
}

/** Keeps an insight, and lets go of those that have expired. */
export function keepInsight(db: FireDatabase, row: InsightRow): Promise<StoredLocally> {
  return storeLocally(db, () =>
    db.transaction("rw", db.insight, async () => {
      await db.insight.where("expiresAt").belowOrEqual(row.madeAt).delete();
      await db.insight.put(row);
    }),
  );
}

/** Whether anything is kept at all: for most people nothing is, and then no key has to be made. */
export async function keepsInsights(db: FireDatabase): Promise<boolean> {
  return (await db.insight.limit(1).primaryKeys()).length > 0;
}
