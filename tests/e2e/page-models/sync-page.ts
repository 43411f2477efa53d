import { expect, type Locator, type Page } from "@playwright/test";

type Row = Readonly<Record<string, unknown>>;

/** The page that tells how sync stands, and the local rows that it tells of. */
export class SyncPage {
  readonly page: Page;
  readonly #database: string;

  /** @param person whose account this device is to have */
  constructor(page: Page, person: { readonly id: string }) {
    this.page = page;
    this.#database = `fire-rescued-${person.id}`;
  }

  async open(): Promise<void> {
    await this.page.goto("/sync");
    await expect(this.card("State").getByRole("button", { name: "Sync now" })).toBeVisible();
  }

  /** Opens the page as a round left it that ended so, and holds the next one back. */
  async openAfter(outcome: "storageFull" | "signInAgain"): Promise<void> {
    await this.page.route("**/rpc/sync_pull", () => {});
    await this.put("sync_state", { key: "outcome", outcome, at: 1 });
    await this.open();
  }

  /** From here on the server refuses the app as a whole. */
  async refuseApp(refused: "app_too_old" | "server_too_old"): Promise<void> {
    await this.page.route("**/rpc/sync_pull", (route) => route.fulfill({ json: { refused } }));
  }

  card(name: "State" | "Refused by the server" | "Replaced on another device" | "Waiting"): Locator {
    return this.page.getByRole("region", { name, exact: true });
  }

  /** The line of a few words that stands on every page. */
  get line(): Locator {
    return this.page.getByRole("main").locator("a[href='/sync']").first();
  }

  /** Puts rows straight into the local database, as a round of syncing would have. */
  async put(table: string, ...rows: readonly Row[]): Promise<void> {
    await this.page.evaluate(putRows, [this.#database, table, rows] as const);
  }
}

/** Runs in the page. */
async function putRows([name, table, rows]: readonly [string, string, readonly Row[]]): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = db.transaction(table, "readwrite");
  for (const row of rows) transaction.objectStore(table).put(row);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  db.close();
}
