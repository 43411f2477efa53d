import { expect, type Page } from "@playwright/test";
import type { SampleCheckIn } from "../../src/core/sample/sample-check-ins.ts";

/** Puts check-ins of years past into the page's own database, as logging them one by one would have. */
export async function seedCheckIns(page: Page, entries: readonly SampleCheckIn[]): Promise<void> {
  await page.evaluate(async (given) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("fire-rescued");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = db.transaction(["mood_entry", "stale_day"], "readwrite");
    const stamp = "000000000000001-0000-00000000";
    for (const entry of given) {
      transaction.objectStore("mood_entry").put({ ...entry, id: crypto.randomUUID(), stamp });
      transaction.objectStore("stale_day").put({ day: entry.day, until: entry.day, stamp });
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
    db.close();
  }, entries as SampleCheckIn[]);
  await page.reload();
}

/** Waits until no day is left to score. */
export async function waitUntilScored(page: Page): Promise<void> {
  await expect(async () => expect(await staleMarks(page)).toBe(0)).toPass({
    intervals: [250],
    timeout: 60_000,
  });
}

function staleMarks(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("fire-rescued");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const left = await new Promise<number>((resolve, reject) => {
      const request = db.transaction("stale_day").objectStore("stale_day").count();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    db.close();
    return left;
  });
}
