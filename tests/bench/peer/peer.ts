import type { Page } from "@playwright/test";
import { openDevice } from "../device.ts";
import { unsentCheckIns } from "../sync-records.ts";
import type { PeerDocument, PeerPage } from "./peer-page.ts";
import { servePeer } from "./peer-server.ts";

type Scope = typeof globalThis & { peer: PeerPage };

export interface Replication {
  readonly ms: number;
  readonly requests: number;
}

/** RxDB with its Supabase plugin and Dexie storage, on the same browser and the same kind of backend. */
export async function measurePeer(
  pushed: number,
  pulled: number,
): Promise<{ readonly push: Replication; readonly pull: Replication }> {
  const server = await servePeer(pulled);
  try {
    const documents = unsentCheckIns(pushed, Date.now()).entries.map(
      ({ id, at, offset, day, rating, energy, stress }): PeerDocument => ({
        id,
        at,
        offset_minutes: offset,
        day,
        rating,
        energy,
        stress,
      }),
    );
    const push = await measured(server.url, (page) =>
      page.evaluate((given) => (globalThis as Scope).peer.push(given), documents),
    );
    const pull = await measured(server.url, (page) =>
      page.evaluate((count) => (globalThis as Scope).peer.pull(count), pulled),
    );
    return { push, pull };
  } finally {
    await server.close();
  }
}

/** In a new browser profile. */
async function measured(url: string, act: (page: Page) => Promise<number>): Promise<Replication> {
  const { page, close } = await openDevice(url);
  try {
    let requests = 0;
    page.on("request", (request) => {
      if (request.url().includes("/rest/v1/")) requests += 1;
    });
    await page.goto("/");
    await page.waitForFunction(() => "peer" in globalThis);
    return { ms: await act(page), requests };
  } finally {
    await close();
  }
}
