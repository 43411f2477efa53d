import { database } from "./current-database.ts";
import type { FireDatabase } from "./database.ts";
import { live } from "./live.ts";

/** What the browser answered when asked to keep this device's records even when space runs low. */
export type PersistenceAnswer = "granted" | "denied" | "unsupported";

/**
 * Asks the browser to keep this device's records even when space runs low, once there is something to
 * keep: after the first write, and again at later starts while the answer is no, since browsers change
 * their mind with use. The answer is stored for Settings to show.
 */
export function askForPersistence(): void {
  const db = database();
  const waiting = live(() => db.outbox.count()).subscribe(
    (count) => {
      if (count === 0) return;
      waiting.unsubscribe();
      void askPersistence(db);
    },
    () => {},
  );
}

/** Asks now and keeps the answer. */
export async function askPersistence(db: FireDatabase): Promise<PersistenceAnswer> {
  const answer = await browserAnswer();
  await db.device.put({ key: "persistence", value: answer });
  return answer;
}

/** The last answer; undefined before the browser was first asked. */
export async function persistenceAnswer(db: FireDatabase): Promise<PersistenceAnswer | undefined> {
  const row = await db.device.get("persistence");
  return row?.key === "persistence" ? row.value : undefined;
}

/** How many bytes this app takes on the device, and may take; undefined where the browser won't say. */
export async function storageUse(): Promise<{ readonly used: number; readonly quota: number } | undefined> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? undefined : { used: usage, quota };
  } catch {
    // An old browser, or one that hides this in private windows.
    return undefined;
  }
}

async function browserAnswer(): Promise<PersistenceAnswer> {
  if (!navigator.storage?.persist) return "unsupported";
  return (await navigator.storage.persist()) ? "granted" : "denied";
}
