import * as Comlink from "comlink";
import {
  type Account,
  accountDatabaseName,
  currentAccount,
  setCurrentAccount,
} from "./account-preference.ts";
import type { AccountWorker } from "./account-worker.ts";
import type { AdoptResult } from "./adopt-records.ts";
import { databaseNames, type FireDatabase, openDatabase } from "./database.ts";
import { devicePreference, setDevicePreference } from "./device-preferences.ts";
import { inWorker } from "./in-worker.ts";
import { dropNoteDrafts, recoverNoteDrafts } from "./note-draft.ts";

/** What was recorded on this device without an account. */
export interface UnownedRecords {
  readonly checkIns: number;
  readonly nights: number;
  readonly workouts: number;
  /** Nothing, settings only, or something that is the person's to decide about. */
  readonly kind: "none" | "settings" | "records";
}

/** Counts what lies on this device without an account. */
export async function unownedRecords(): Promise<UnownedRecords> {
  const db = openDatabase(databaseNames.device);
  try {
    await recoverNoteDrafts(db, Date.now());
    const [checkIns, nights, workouts, waiting] = await Promise.all([
      db.mood_entry.orderBy("day").count(),
      db.sleep.orderBy("day").count(),
      db.workout.orderBy("day").count(),
      db.outbox.toArray(),
    ]);
    const isRecord = waiting.some(({ table }) => table !== "setting");
    const kind = isRecord ? "records" : waiting.length > 0 ? "settings" : "none";
    return { checkIns, nights, workouts, kind };
  } finally {
    db.close();
  }
}

/** Whether records are still on their way into the account, because the app was closed meanwhile. */
export function isAdopting(): boolean {
  const person = devicePreference("adopting");
  return person !== undefined && person === currentAccount()?.id;
}

/** Decides that this device's records go to the account; from here on a restart goes on with it. */
export function beginAdopting(account: Account): void {
  setDevicePreference("adopting", account.id);
  setCurrentAccount(account);
}

/** Takes this device's records along into the current account, or goes on with it. */
export async function adopt(
  now: number,
  onProgress: (done: number) => void,
): Promise<AdoptResult | { readonly ok: false; readonly code: "stopped" }> {
  const account = currentAccount();
  if (!account) throw new Error("There is no account to take records along into");
  try {
    const result = await inWorker<AccountWorker, AdoptResult>(startWorker, (worker) =>
      worker.adopt(databaseNames.device, accountDatabaseName(account.id), now, Comlink.proxy(onProgress)),
    );
    if (result.ok) setDevicePreference("adopting", undefined);
    return result;
  } catch (error) {
    reportError(error);
    return { ok: false, code: "stopped" };
  }
}

/** Deletes an account's database from this device; done as soon as other tabs let go of it. */
export function removeAccountDatabase(db: FireDatabase): Promise<void> {
  dropNoteDrafts(db);
  db.close();
  return new Promise((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase(db.name);
    deletion.onsuccess = () => resolve();
    deletion.onblocked = () => resolve();
    deletion.onerror = () => reject(deletion.error);
  });
}

function startWorker(): Worker {
  return new Worker(new URL("./account-worker.ts", import.meta.url), { type: "module" });
}
