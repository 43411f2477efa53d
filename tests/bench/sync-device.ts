import type { Page } from "@playwright/test";
import { AccountPage } from "../e2e/page-models/account-page.ts";
import { allRows, giveAccountDatabase, putRows, roundEnded } from "./account-database.ts";
import { calm, type Device, installed, longestTask, openDevice } from "./device.ts";
import type { UnsentCheckIns } from "./sync-records.ts";

const PASSWORD = "four calm grey herons";

/** How a round went, from its start to its end as the engine notes it. */
export interface Round {
  readonly ms: number;
  readonly pushes: number;
  readonly pulls: number;
  /** The longest main-thread task meanwhile; 0 when none took over 50 ms. */
  readonly longestTask: number;
}

/** What lies in the database of a device's account. */
export interface Stored {
  readonly checkIns: number;
  readonly waiting: number;
  readonly rejected: number;
  readonly hasCursor: boolean;
}

/** A browser profile that is signed in. */
export class SyncDevice {
  readonly #device: Device;
  readonly #calls: { readonly name: string; readonly at: number }[] = [];

  private constructor(device: Device) {
    this.#device = device;
    device.page.on("request", (request) => {
      const name = /\/rpc\/(sync_\w+)$/.exec(request.url())?.[1];
      if (name) this.#calls.push({ name, at: Date.now() });
    });
  }

  /** A new profile in which a new account is open and in step with the server; it is empty. */
  static async signedUp(url: string, email: string): Promise<SyncDevice> {
    const device = await SyncDevice.#opened(url);
    const account = new AccountPage(device.page);
    await account.signUp(email, PASSWORD);
    await account.isOpen(email);
    await roundEnded(device.page, 0);
    // Somebody who uses the app is on Today, and what starts behind the page has started.
    const loaded = Date.now();
    await device.page.goto("/");
    await installed(device.page);
    await roundEnded(device.page, loaded);
    await calm(device.page);
    return device;
  }

  /** Another profile that signs in, and how its first sync went, from its first request on. */
  static async signedIn(
    url: string,
    email: string,
  ): Promise<{ readonly device: SyncDevice; readonly round: Round }> {
    const device = await SyncDevice.#opened(url);
    const account = new AccountPage(device.page);
    await account.open();
    await installed(device.page);
    await calm(device.page);
    await account.signIn(email, PASSWORD);
    const ended = await roundEnded(device.page, 0);
    const [first] = device.#calls;
    if (!first) throw new Error("The first sync made no request");
    return { device, round: await device.#round(first.at, ended) };
  }

  static async #opened(url: string): Promise<SyncDevice> {
    const device = await openDevice(url);
    await giveAccountDatabase(device.context);
    return new SyncDevice(device);
  }

  get page(): Page {
    return this.#device.page;
  }

  /** Puts check-ins into the database as logging them would have, and sends them in one round. */
  async send({ node, clock, entries, outbox }: UnsentCheckIns): Promise<Round> {
    const device = [
      { key: "node", value: node },
      { key: "clock", value: clock },
    ];
    await putRows(this.page, { mood_entry: entries, outbox, device });
    await calm(this.page);
    await longestTask(this.page);
    // Written past Dexie, which so has told nobody: the round starts as it does when a network comes back.
    const begun = await this.page.evaluate(() => {
      const now = Date.now();
      window.dispatchEvent(new Event("online"));
      return now;
    });
    return this.#round(begun, await roundEnded(this.page, begun));
  }

  async stored(): Promise<Stored> {
    const entries = await allRows(this.page, "mood_entry");
    const outbox = await allRows<{ table: string; rejected?: object }>(this.page, "outbox");
    const state = await allRows<{ key: string; cursor?: { seq: number } }>(this.page, "sync_state");
    const own = outbox.filter(({ table }) => table === "mood_entry");
    const rejected = own.filter((row) => row.rejected).length;
    return {
      checkIns: entries.length,
      waiting: own.length - rejected,
      rejected,
      hasCursor: state.some(({ cursor }) => cursor !== undefined && cursor.seq > 0),
    };
  }

  /** How many check-ins the server has of this account. */
  async onServer(): Promise<number> {
    return this.page.evaluate(async () => {
      const session = JSON.parse(localStorage.getItem("fire-rescued.session") ?? "");
      const response = await fetch("/rest/v1/mood_entry?select=id", {
        headers: { authorization: `Bearer ${session.access_token}`, prefer: "count=exact" },
      });
      return Number(response.headers.get("content-range")?.split("/")[1]);
    });
  }

  close(): Promise<void> {
    return this.#device.close();
  }

  async #round(begun: number, ended: number): Promise<Round> {
    const within = this.#calls.filter(({ at }) => at >= begun && at <= ended);
    return {
      ms: ended - begun,
      pushes: within.filter(({ name }) => name === "sync_push").length,
      pulls: within.filter(({ name }) => name === "sync_pull").length,
      longestTask: await longestTask(this.page),
    };
  }
}
