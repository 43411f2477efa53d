import type { FireDatabase } from "./database.ts";
import type { SentRequestRow } from "./local-rows.ts";
import { type StoredLocally, storeLocally } from "./store-locally.ts";

const KEPT_MS = 30 * 86_400_000;

/** Writes down what is about to leave this device, and lets go of what is older than 30 days. */
export function logSentRequest(db: FireDatabase, row: SentRequestRow): Promise<StoredLocally> {
  return storeLocally(db, () =>
    db.transaction("rw", db.sent_request, async () => {
      await db.sent_request
        .where("at")
        .below(row.at - KEPT_MS)
        .delete();
      await db.sent_request.put(row);
    }),
  );
}

/** Adds to a request how it ended. */
export function endSentRequest(
  db: FireDatabase,
  id: string,
  end: Pick<SentRequestRow, "status" | "model">,
): Promise<StoredLocally> {
  return storeLocally(db, () => db.sent_request.update(id, end));
}

/** What left this device in the last 30 days, the newest first. */
export function sentRequests(db: FireDatabase, now: number): Promise<SentRequestRow[]> {
  return db.sent_request
    .where("at")
    .above(now - KEPT_MS)
    .reverse()
    .sortBy("at");
}

/** Forgets what left this device. */
export function deleteSentRequests(db: FireDatabase): Promise<StoredLocally> {
  return storeLocally(db, () => db.sent_request.clear());
}
