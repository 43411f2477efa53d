import type { Person as Wearer } from "../whoop/contract-server/person.ts";
import { startWhoop } from "../whoop/contract-server/start.ts";
import type { WhoopServer } from "../whoop/contract-server/whoop-server.ts";
import { test as base } from "./devices.ts";
import { LocalServer } from "./local-server.ts";

interface ConnectedFixtures {
  /** How many days WHOOP has of the person who wears a band. */
  readonly daysAtWhoop: number;
  /** Requests a minute that it allows the app. */
  readonly perMinute: number;
  readonly whoop: WhoopServer;
  readonly wearer: Wearer;
  readonly server: LocalServer;
}

/** Two browsers before one server, whose functions run in Deno and talk to a WHOOP of the test's own. */
export const test = base.extend<ConnectedFixtures>({
  daysAtWhoop: [40, { option: true }],
  perMinute: [100, { option: true }],
  whoop: async ({ daysAtWhoop, perMinute }, use) => {
    const people = [{ seed: 7, days: daysAtWhoop }];
    const whoop = await startWhoop({ people, limits: { perMinute, perDay: 10_000 } });
    await use(whoop);
    await whoop.close();
  },
  wearer: async ({ whoop }, use) => {
    const [wearer] = whoop.people.all();
    if (!wearer) throw new Error("Nobody wears a band");
    await use(wearer);
  },
  server: async ({ whoop, perMinute }, use) => {
    const server = await LocalServer.open({
      WHOOP_BASE_URL: whoop.url,
      WHOOP_CLIENT_ID: whoop.clientId,
      WHOOP_CLIENT_SECRET: whoop.clientSecret,
      WHOOP_REQUESTS_PER_MINUTE: String(perMinute),
    });
    whoop.setWebhookUrl(`${server.url}/functions/v1/whoop-webhook`);
    await use(server);
    await server.close();
  },
  address: async ({ server }, use) => use(server.url),
});

export { expect } from "./app.ts";
