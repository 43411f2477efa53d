import type { Page } from "@playwright/test";
import type { Row } from "./read-rows.ts";

/** Puts rows into a table of the page's own storage, past the app, which has to be loaded anew to show them. */
export function putRows(page: Page, database: string, table: string, rows: readonly Row[]): Promise<void> {
  return page.evaluate(put, [database, table, rows] as const);
}

/** Runs in the page. */
async function put([name, table, rows]: readonly [string, string, readonly Row[]]): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  try {
    await new Promise((resolve, reject) => {
      const transaction = db.transaction(table, "readwrite");
      for (const row of rows) transaction.objectStore(table).put(row);
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    db.close();
  }
}
