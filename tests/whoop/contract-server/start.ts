import type { ServerResponse } from "node:http";
import type { Instant } from "#core/time.ts";
import { createAuthorization, scopes } from "./authorize.ts";
import { createClock } from "./clock.ts";
import { answerControl, isControl } from "./control.ts";
import { createFaults } from "./faults.ts";
import { type Handled, handleRequest, type Request } from "./handle-request.ts";
import { listen } from "./listen.ts";
import { createPeople } from "./people.ts";
import { createRateLimit } from "./rate-limit.ts";
import { sendAnswer } from "./send-answer.ts";
import { createTokens } from "./tokens.ts";
import { createWebhooks } from "./webhooks.ts";
import type { SeenRequest, WhoopOptions, WhoopServer } from "./whoop-server.ts";

/** A demo may run for months. */
const MOST_REQUESTS_KEPT = 200_000;

/**
 * Starts a server that keeps WHOOP's contract (OAuth, API v2, rate limits, webhooks) with made-up people.
 *
 * @example const whoop = await startWhoop({ people: [{ seed: 1, days: 30 }], clock: () => now })
 */
export async function startWhoop(options: WhoopOptions = {}): Promise<WhoopServer> {
  const { clientId = "test-client", clientSecret = "test-client-secret", redirectUrls } = options;
  const clock = createClock(options.clock ?? Date.now);
  const faults = createFaults();
  const people = createPeople(clock.now);
  for (const person of options.people ?? [{}]) people.add(person);
  const tokens = createTokens(clock.now, options.refreshEndsAccess ?? false, options.tokensFile);
  const authorization = createAuthorization({ clientId, redirectUrls, people, now: clock.now });
  const requests: SeenRequest[] = [];
  let rateLimit = createRateLimit(options.limits ?? { perMinute: 100, perDay: 10_000 }, clock.now);
  let { webhookUrl } = options;
  /** What its clock shows: another time than the one it lives in, where it is wrong. */
  const shownTime = () => (clock.now() + (faults.meet(["clockSkew"])?.milliseconds ?? 0)) as Instant;
  const whoop = { clientId, clientSecret, people, tokens, authorization, faults, rateLimit: () => rateLimit };
  const steered: Omit<WhoopServer, "url" | "close"> = {
    clientId,
    clientSecret,
    clock,
    people,
    faults,
    requests,
    connect: (userId, scope = scopes.join(" ")) => {
      if (!people.get(userId)) throw new Error(`There is no person ${userId}`);
      return tokens.issue({ userId, scope });
    },
    revoke: tokens.revoke,
    setLimits: (limits) => {
      rateLimit = createRateLimit(limits, clock.now);
    },
    setWebhookUrl: (url) => {
      webhookUrl = url;
    },
    sendWebhook: createWebhooks({ url: () => webhookUrl, clientSecret, now: shownTime, faults }),
  };

  async function respond(request: Request, response: ServerResponse): Promise<void> {
    if (options.control && isControl(request)) {
      await sendAnswer(response, await answerControl(request, steered));
      return;
    }
    const handled = handleRequest(request, whoop);
    requests.push(seen(request, handled, clock.now()));
    if (requests.length > MOST_REQUESTS_KEPT) requests.shift();
    response.setHeader("date", new Date(shownTime()).toUTCString());
    const at = { path: request.url.pathname, userId: handled.userId };
    await sendAnswer(response, handled.answer, {
      slow: faults.meet(["slow"], at),
      spoilt: faults.meet(["malformed", "wrongShape", "truncated", "cut"], at),
    });
  }

  return { ...steered, ...(await listen(options.port ?? 0, respond)) };
}

function seen({ method, url }: Request, { answer, userId, note }: Handled, at: Instant): SeenRequest {
  return {
    at,
    method,
    path: url.pathname,
    // Codes and states are nobody's business.
    query: url.pathname.startsWith("/oauth/") ? "" : url.search,
    userId,
    status: answer.status,
    ...(note !== undefined && { note }),
  };
}
