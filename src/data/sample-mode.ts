import { databaseNames } from "./database.ts";
import { setDevicePreference } from "./device-preferences.ts";

/** Leaves sample data for good: its database is deleted, the person's own one was never touched. */
export function leaveSampleMode(): void {
  setDevicePreference("mode", undefined);
  const deletion = indexedDB.deleteDatabase(databaseNames.sample);
  deletion.onsuccess = () => location.assign("/");
  deletion.onblocked = () => location.assign("/");
}
