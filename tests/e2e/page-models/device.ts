import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { syncedTables } from "#data/synced-tables.ts";
import { App, installed, type Look } from "../app.ts";
import type { Person } from "../person.ts";
import { type Row, readRows } from "../read-rows.ts";
import { CheckInSheet } from "./check-in.ts";

type Mood = Parameters<CheckInSheet["pick"]>[0];

export interface CheckInChange {
  readonly note?: string;
  readonly energy?: number;
  readonly stress?: number;
}

/** A browser with storage of its own: one of a person's devices. */
export class Device {
  readonly app: App;
  readonly #profile: string;
  /** The database that its screens show. */
  #database = "fire-rescued";

  private constructor(app: App, profile: string) {
    this.app = app;
    this.#profile = profile;
  }

  static async start(url: string, look: Look = {}): Promise<Device> {
    const profile = await mkdtemp(join(tmpdir(), "fire-rescued-device-"));
    const device = new Device(new App(url, profile, look), profile);
    await device.app.startBrowser();
    return device;
  }

  get page(): Page {
    const [page] = this.app.context.pages();
    if (!page) throw new Error("No page is open");
    return page;
  }

  /** Puts a session where signing in would have, and opens the diary. */
  async signIn(person: Person): Promise<void> {
    const session = await person.newSession();
    // A picture of the app's own origin: storage without the app.
    await this.page.goto("/icon-192.png");
    await this.page.evaluate(
      ([text, account]) => {
        localStorage.setItem("fire-rescued.session", text);
        localStorage.setItem("fire-rescued.account", account);
      },
      [JSON.stringify(session), `${person.id} ${person.email}`] as const,
    );
    this.reads(person);
    await this.diary();
  }

  /** From here on the rows are this person's, or those of nobody's account. */
  reads(person: { readonly id: string } | undefined): void {
    this.#database = person ? `fire-rescued-${person.id}` : "fire-rescued";
  }

  async diary(): Promise<Page> {
    await this.app.open("/diary");
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
    return this.page;
  }

  /** The check-ins in the diary whose words hold a text. */
  entry(text: string | RegExp, page: Page = this.page): Locator {
    return page.getByRole("main").getByRole("listitem").getByRole("link").filter({ hasText: text });
  }

  /** Waits until the whole app is here. */
  async installed(): Promise<void> {
    await installed(this.page);
  }

  /** From here on nothing reaches the network. */
  async goOffline(): Promise<void> {
    await this.installed();
    await this.app.goOffline();
  }

  /** The browser says so to the app, which then syncs by itself. */
  async goOnline(): Promise<void> {
    await this.app.goOffline(false);
  }

  /** Asks for a round, as the browser does when the network is there again. */
  async nudge(page: Page = this.page): Promise<void> {
    await page.evaluate(() => dispatchEvent(new Event("online")));
  }

  /** Makes a check-in with a note, and goes back to the diary. */
  async log(mood: Mood, note: string, page: Page = this.page): Promise<void> {
    const sheet = new CheckInSheet(page);
    await sheet.open("/diary?log=new");
    await sheet.pick(mood);
    await sheet.note.fill(note);
    await sheet.close();
    await expect(this.entry(note, page)).toBeVisible();
  }

  /** Changes the check-in with a note, through its sheet. */
  async change(note: string, change: CheckInChange, page: Page = this.page): Promise<void> {
    const sheet = await this.#openEntry(note, page);
    for (const [label, value] of [
      ["Energy", change.energy],
      ["Stress", change.stress],
    ] as const) {
      if (value) await sheet.sheet.getByRole("button", { name: `${label} ${value}` }).click();
    }
    if (change.note) await sheet.note.fill(change.note);
    await sheet.close();
    await expect(this.entry(change.note ?? note, page)).toBeVisible();
  }

  async remove(note: string, page: Page = this.page): Promise<void> {
    const sheet = await this.#openEntry(note, page);
    await sheet.sheet.getByRole("button", { name: "Delete this check-in" }).click();
    await expect(sheet.sheet.getByText("no longer kept")).toBeVisible();
    await sheet.sheet.getByRole("button", { name: "Close" }).first().click();
    await expect(this.entry(note, page)).toHaveCount(0);
  }

  async #openEntry(note: string, page: Page): Promise<CheckInSheet> {
    const sheet = new CheckInSheet(page);
    await this.entry(note, page).click();
    await expect(sheet.note).toHaveValue(note);
    return sheet;
  }

  /** The rows of one of the local database's tables. */
  async rows(table: string): Promise<Row[]> {
    return readRows(this.page, this.#database, table);
  }

  /** All that the person has here, by table: content only, no graves. */
  async records(): Promise<Record<string, Row[]>> {
    const tables = await Promise.all(
      syncedTables.map(async (table) => {
        const rows = (await this.rows(table)).filter((row) => !row["deletedStamp"]);
        return [table, rows.map(({ stamp, fieldStamps, ...content }) => content)] as const;
      }),
    );
    return Object.fromEntries(tables);
  }

  /** Values that were replaced unseen, as this device knows them. */
  async lostValues(): Promise<unknown[]> {
    return (await this.rows("lost_value")).map(({ value }) => value).toSorted();
  }

  /** Syncs and waits until nothing waits to be sent, what was refused aside. */
  async synced(): Promise<void> {
    await this.nudge();
    await expect.poll(() => this.waiting(), { timeout: 20_000 }).toEqual([]);
  }

  /** What waits to be sent and was not refused, as "table id". */
  async waiting(): Promise<string[]> {
    const rows = await this.rows("outbox");
    return rows.filter((row) => !row["rejected"]).map((row) => `${row["table"]} ${row["id"]}`);
  }

  async close(): Promise<void> {
    await this.app.closeBrowser();
    await rm(this.#profile, { recursive: true, force: true });
  }
}
