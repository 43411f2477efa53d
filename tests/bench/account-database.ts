import { type BrowserContext, expect, type Page } from "@playwright/test";

/** Rows by store. */
type Rows = Readonly<Record<string, readonly object[]>>;

interface AccountDatabase {
  put(rows: Rows): Promise<void>;
  all(store: string): Promise<unknown[]>;
}

type Scope = typeof globalThis & { accountDatabase: AccountDatabase };

/** Gives every page of a browser a way into the database of its account, past Dexie. */
export async function giveAccountDatabase(context: BrowserContext): Promise<void> {
  await context.addInitScript(defineAccountDatabase);
}

/** Puts rows into the database of the page's account, in one transaction. */
export async function putRows(page: Page, rows: Rows): Promise<void> {
  await page.evaluate((given) => (globalThis as Scope).accountDatabase.put(given), rows);
}

/** All rows of a store; none while there is no account, or no database of it. */
export async function allRows<Row>(page: Page, store: string): Promise<Row[]> {
  const rows = await page.evaluate((name) => (globalThis as Scope).accountDatabase.all(name), store);
  return rows as Row[];
}

/** Waits for the end of a round that went well, and gives its time by the engine's own note. */
export async function roundEnded(page: Page, after: number): Promise<number> {
  let ended = 0;
  await expect(async () => {
    const rows = await allRows<{ key: string; at?: number }>(page, "sync_state");
    ended = rows.find(({ key }) => key === "lastSuccess")?.at ?? 0;
    expect(ended).toBeGreaterThan(after);
  }).toPass({ intervals: [250], timeout: 120_000 });
  return ended;
}

/** Runs in the page. */
function defineAccountDatabase(): void {
  const answer = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  async function open(): Promise<IDBDatabase | undefined> {
    const session = JSON.parse(localStorage.getItem("fire-rescued.session") ?? "null");
    const name = `fire-rescued-${session?.user.id}`;
    // Opening one that is not there would make it.
    const known = await indexedDB.databases();
    return known.some((one) => one.name === name) ? answer(indexedDB.open(name)) : undefined;
  }
  (globalThis as Scope).accountDatabase = {
    async put(rows) {
      const db = await open();
      if (!db) throw new Error("The account has no database here");
      const transaction = db.transaction(Object.keys(rows), "readwrite");
      for (const [store, own] of Object.entries(rows)) {
        for (const row of own) transaction.objectStore(store).put(row);
      }
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      db.close();
    },
    async all(store) {
      const db = await open();
      if (!db) return [];
      const rows = await answer(db.transaction(store).objectStore(store).getAll());
      db.close();
      return rows;
    },
  };
}
