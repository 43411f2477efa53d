import { test as base } from "./app.ts";
import { LocalServer } from "./local-server.ts";
import { Device } from "./page-models/device.ts";
import { Person } from "./person.ts";

interface DeviceFixtures {
  /** Where the app is served. */
  readonly address: string;
  readonly phone: Device;
  readonly laptop: Device;
  /** Has an account of their own, which nobody else uses. */
  readonly person: Person;
}

/** Two real browsers, each with storage of its own, before one real server. */
export const test = base.extend<DeviceFixtures>({
  address: async ({ served }, use) => {
    // The backend starts with the first request, which takes seconds on a busy machine.
    await fetch(`${served.url}/auth/v1/health`);
    await use(served.url);
  },
  phone: async ({ address }, use) => {
    const device = await Device.start(address);
    await use(device);
    await device.close();
  },
  laptop: async ({ address }, use) => {
    const device = await Device.start(address, { viewport: { width: 1280, height: 800 } });
    await use(device);
    await device.close();
  },
  person: async ({ address }, use) => use(await Person.signUp(address, "sync")),
});

/** As above, with a server that can be stopped and set back. */
export const testWithServer = test.extend<{ readonly server: LocalServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern.
  server: async ({}, use) => {
    const server = await LocalServer.open();
    await use(server);
    await server.close();
  },
  address: async ({ server }, use) => use(server.url),
});

export { expect } from "./app.ts";
