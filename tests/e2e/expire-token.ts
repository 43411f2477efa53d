import type { Page } from "@playwright/test";

/** Lets the token of the page's session run out, in both places where the session is kept. */
export async function expireToken(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const key = "fire-rescued.session";
    const session = JSON.parse(localStorage.getItem(key) ?? "");
    const text = JSON.stringify({ ...session, expires_at: 1 });
    localStorage.setItem(key, text);
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(`fire-rescued-${session.user.id}`);
      request.onsuccess = () => resolve(request.result);
    });
    const store = db.transaction("sync_state", "readwrite").objectStore("sync_state");
    await new Promise((resolve) => {
      const row = { key: "session", person: session.user.id, token: session.access_token };
      store.put({ ...row, text, expiresAt: 1000 }).onsuccess = resolve;
    });
    db.close();
  });
}
