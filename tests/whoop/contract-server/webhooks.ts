import { randomUUID } from "node:crypto";
import type { Instant } from "#core/time.ts";
import type { WhoopEvent } from "./changes.ts";
import type { Faults } from "./faults.ts";
import { signatureOf } from "./signature.ts";

export interface WebhookOptions {
  /** Where to; else where the server was told. */
  readonly url?: string;
  /** Names the delivery; drawn unless told, so that a repeated one can be sent. */
  readonly traceId?: string;
  /** Signs with another secret, or at another time, as somebody else would. */
  readonly clientSecret?: string;
  readonly timestamp?: number;
}

/** Sends an event and gives the status of each answer: one, or two where it is delivered twice. */
export type SendWebhook = (event: WhoopEvent, options?: WebhookOptions) => Promise<readonly number[]>;

export function createWebhooks(server: {
  readonly url: () => string | undefined;
  readonly clientSecret: string;
  readonly now: () => Instant;
  readonly faults: Faults;
}): SendWebhook {
  return async (event, options = {}) => {
    const url = options.url ?? server.url();
    if (url === undefined) throw new Error("Nobody said where webhooks go");
    const rawBody = JSON.stringify({ ...event, trace_id: options.traceId ?? randomUUID() });
    const timestamp = String(options.timestamp ?? server.now());
    const headers = {
      "content-type": "application/json",
      "X-WHOOP-Signature-Timestamp": timestamp,
      "X-WHOOP-Signature": signatureOf(options.clientSecret ?? server.clientSecret, timestamp, rawBody),
    };
    const isDoubled = server.faults.meet(["doubleDelivery"], { userId: event.user_id }) !== undefined;
    const deliveries = isDoubled ? [1, 2] : [1];
    return Promise.all(
      deliveries.map(async () => {
        const response = await fetch(url, { method: "POST", headers, body: rawBody });
        await response.arrayBuffer();
        return response.status;
      }),
    );
  };
}
