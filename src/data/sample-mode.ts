import { databaseNames } from "./database.ts";
import { setDevicePreference } from "./device-preferences.ts";
import { inWorker } from "./in-worker.ts";
import type { SampleWorker } from "./sample-worker.ts";

/**
 * Fills a database of its own with a made-up person's two years and opens the app on it. The person's own
 * database is neither read nor written, and is there again after leaving.
 */
export async function enterSampleMode(now: number): Promise<{ readonly ok: boolean }> {
  try {
    await deleteSample();
    const offset = -new Date(now).getTimezoneOffset();
    await inWorker<SampleWorker, void>(startWorker, (worker) =>
      worker.fill(databaseNames.sample, now, offset),
    );
  } catch (error) {
    reportError(error);
    await deleteSample().catch(reportError);
    return { ok: false };
  }
  setDevicePreference("mode", "sample");
  location.assign("/");
  return { ok: true };
}

/** Leaves sample data for good: its database is deleted, the person's own one was never touched. */
export async function leaveSampleMode(): Promise<void> {
  setDevicePreference("mode", undefined);
  await deleteSample().catch(reportError);
  location.assign("/");
}

/** Done when the database is gone, or will be as soon as another tab lets go of it. */
function deleteSample(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase(databaseNames.sample);
    deletion.onsuccess = () => resolve();
    deletion.onblocked = () => resolve();
    deletion.onerror = () => reject(deletion.error);
  });
}

function startWorker(): Worker {
  return new Worker(new URL("./sample-worker.ts", import.meta.url), { type: "module" });
}
