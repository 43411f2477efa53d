import * as v from "valibot";
import { failed, json, notConfigured } from "../_shared/answers.ts";
import { receiveWebhook } from "../_shared/database/webhook.ts";
import type { Endpoint } from "../_shared/endpoint.ts";
import { eventTypes } from "../_shared/whoop/event-job.ts";
import { isSignedByWhoop } from "../_shared/whoop/signature.ts";

/** No event is longer, in bytes. */
const LONGEST = 10_000;

const eventSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    user_id: v.pipe(v.number(), v.safeInteger()),
    id: v.pipe(v.string(), v.toLowerCase(), v.uuid()),
    type: v.picklist(eventTypes),
    trace_id: v.optional(v.pipe(v.string(), v.maxLength(100))),
  }),
);

/**
 * POST, by WHOOP: takes an event in and answers at once; a job fetches what it is about. WHOOP is told the
 * same whether it came before, is about nobody here or of a kind not known here.
 */
export const whoopWebhook: Endpoint = {
  name: "whoop-webhook",
  method: "POST",
  handle: async (request, { environment, database, now, log }) => {
    if (!environment.whoop) return notConfigured();
    const rawBody = await bodyOf(request);
    const signed = {
      signature: request.headers.get("x-whoop-signature"),
      timestamp: request.headers.get("x-whoop-signature-timestamp"),
      rawBody: rawBody ?? new Uint8Array(),
    };
    if (!rawBody || !(await isSignedByWhoop(signed, environment.whoop.clientSecret, now()))) {
      return failed(401, "bad_signature", "This was not signed by WHOOP just now.");
    }
    const event = v.safeParse(eventSchema, new TextDecoder().decode(rawBody));
    if (!event.success) {
      log("warn", "webhook_unknown");
      return json({});
    }
    const { user_id, id, type, trace_id } = event.output;
    await receiveWebhook(database, "whoop", {
      // What was signed, but for when: a repeated delivery is signed anew.
      key: [user_id, type, id, trace_id ?? signed.signature].join(" "),
      account: String(user_id),
      type,
      id,
    });
    return json({});
  },
};

/** The bytes as they came, since they are what was signed; undefined when there are too many. */
async function bodyOf(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > LONGEST) return undefined;
  const bytes = await request.bytes();
  return bytes.length > LONGEST ? undefined : (bytes as Uint8Array<ArrayBuffer>);
}
