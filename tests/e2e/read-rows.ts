import type { Page } from "@playwright/test";

export type Row = Readonly<Record<string, unknown>>;

/** All rows of a table of the page's own storage, read past the app. */
export function readRows(page: Page, database: string, table: string): Promise<Row[]> {
  return page.evaluate(read, [database, table] as const);
}

/** Runs in the page. */
async function read([name, table]: readonly [string, string]): Promise<Row[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  try {
    return await new Promise((resolve, reject) => {
      const request = db.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    db.close();
  }
}
