import { databaseNames } from "../database.ts";

/** Databases, choices and caches of this app start with this; sites may share an origin with others. */
const PREFIX = "fire-rescued";

/** Files that were shared to the app and not imported yet. */
const SHARED_FILES = "shared-files";

/**
 * Erases all that this device knows of the person: every database, sample data too, the choices of this
 * device and files that wait for import. The app itself stays and starts as on the first day. Other tabs
 * let go of the data by themselves; `onBlocked` is called when one doesn't, and closing it lets this go on.
 */
export async function deleteEverything(onBlocked: () => void): Promise<{ readonly ok: boolean }> {
  try {
    for (const name of await ownDatabases()) await deleteDatabase(name, onBlocked);
    if ("caches" in globalThis) await caches.delete(SHARED_FILES);
    for (const storage of [localStorage, sessionStorage]) forget(storage);
    return { ok: true };
  } catch (error) {
    reportError(error);
    return { ok: false };
  }
}

async function ownDatabases(): Promise<readonly string[]> {
  // Browsers that can't list databases have the two that are always known.
  const listed = (await indexedDB.databases?.()) ?? [];
  const names = listed.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []));
  return [...new Set([...names, ...Object.values(databaseNames)])];
}

function deleteDatabase(name: string, onBlocked: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => onBlocked();
  });
}

function forget(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) if (key?.startsWith(PREFIX)) storage.removeItem(key);
}
