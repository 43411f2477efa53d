import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Instant } from "#core/time.ts";
import { type Authorization, createAuthorization, scopes } from "./authorize.ts";
import { type Clock, createClock } from "./clock.ts";
import { createFaults, type Faults } from "./faults.ts";
import { handleRequest, type Whoop } from "./handle-request.ts";
import { createPeople, type People, type PersonOptions } from "./people.ts";
import { createRateLimit, type RateLimits } from "./rate-limit.ts";
import { sendAnswer } from "./send-answer.ts";
import { createTokens, type TokenAnswer } from "./tokens.ts";
import { createWebhooks, type SendWebhook } from "./webhooks.ts";

export interface WhoopOptions {
  /** A free one unless told. */
  readonly port?: number;
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Where consent may lead back to; anywhere unless told. */
  readonly redirectUrls?: readonly string[];
  /** Who has a band; one person with three years of days unless told. */
  readonly people?: readonly PersonOptions[];
  /** 100 a minute and 10,000 a day unless told. */
  readonly limits?: RateLimits;
  /** Milliseconds since 1970; the real time unless told. */
  readonly clock?: () => number;
  /** Whether a refresh ends the access token of before at once. */
  readonly refreshEndsAccess?: boolean;
  readonly webhookUrl?: string;
}

/** A request that came, without anything that could be used again. */
export interface SeenRequest {
  readonly at: Instant;
  readonly method: string;
  readonly path: string;
  /** `?limit=25…`, empty for the pages of consent. */
  readonly query: string;
  /** Whose token it carried. */
  readonly userId?: number | undefined;
  readonly status: number;
  /** At the token endpoint: code, refresh, refresh spent or refused. */
  readonly note?: string;
}

/** WHOOP, as far as this product can tell. */
export interface WhoopServer {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly clock: Clock;
  readonly people: People;
  readonly faults: Faults;
  /** All requests since the start or since a test emptied it. */
  readonly requests: SeenRequest[];
  /** Tokens of a person as if they had consented, for tests that need no browser. */
  readonly connect: (userId: number, scope?: string) => TokenAnswer;
  /** The person takes the consent back at WHOOP. */
  readonly revoke: (userId: number) => void;
  readonly setLimits: (limits: RateLimits) => void;
  readonly setWebhookUrl: (url: string) => void;
  readonly sendWebhook: SendWebhook;
  readonly close: () => Promise<void>;
}

/**
 * Starts a server that keeps WHOOP's contract (OAuth, API v2, rate limits, webhooks) with made-up people.
 *
 * @example const whoop = await startWhoop({ people: [{ seed: 1, days: 30 }], clock: () => now })
 */
export async function startWhoop(options: WhoopOptions = {}): Promise<WhoopServer> {
  const clock = createClock(options.clock ?? Date.now);
  const faults = createFaults();
  const people = createPeople(clock.now);
  for (const person of options.people ?? [{}]) people.add(person);
  const tokens = createTokens(clock.now, options.refreshEndsAccess ?? false);
  const { clientId = "test-client", clientSecret = "test-client-secret" } = options;
  let rateLimit = createRateLimit(options.limits ?? { perMinute: 100, perDay: 10_000 }, clock.now);
  let { webhookUrl } = options;
  const authorization: Authorization = createAuthorization({
    clientId,
    redirectUrls: options.redirectUrls,
    people,
    now: clock.now,
  });
  /** What its clock shows: another time than the one it lives in, where it is wrong. */
  const shownTime = () => (clock.now() + (faults.meet(["clockSkew"])?.milliseconds ?? 0)) as Instant;
  const requests: SeenRequest[] = [];
  const whoop: Whoop = {
    clientId,
    clientSecret,
    people,
    tokens,
    authorization,
    rateLimit: () => rateLimit,
    faults,
  };
  const server = createServer((incoming, response) => {
    respond(incoming, response).catch((error: unknown) => response.destroy(error as Error));
  });

  async function respond(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? "/", "http://whoop");
    const method = incoming.method ?? "GET";
    const handled = handleRequest(
      {
        method,
        url,
        authorization: incoming.headers.authorization ?? "",
        contentType: incoming.headers["content-type"] ?? "",
        body: await bodyOf(incoming),
      },
      whoop,
    );
    const { answer, userId, note } = handled;
    const isOauthPage = url.pathname.startsWith("/oauth/");
    requests.push({
      at: clock.now(),
      method,
      path: url.pathname,
      query: isOauthPage ? "" : url.search,
      userId,
      status: answer.status,
      ...(note !== undefined && { note }),
    });
    response.setHeader("date", new Date(shownTime()).toUTCString());
    const at = { path: url.pathname, userId };
    await sendAnswer(response, answer, {
      slow: faults.meet(["slow"], at),
      spoilt: faults.meet(["malformed", "wrongShape", "truncated", "cut"], at),
    });
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clientId,
    clientSecret,
    clock,
    people,
    faults,
    requests,
    connect: (userId, scope = scopes.join(" ")) => tokens.issue({ userId, scope }),
    revoke: tokens.revoke,
    setLimits: (limits) => {
      rateLimit = createRateLimit(limits, clock.now);
    },
    setWebhookUrl: (url) => {
      webhookUrl = url;
    },
    sendWebhook: createWebhooks({ url: () => webhookUrl, clientSecret, now: shownTime, faults }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
