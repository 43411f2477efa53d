import * as v from "valibot";
import { callParsed, type Database } from "./call.ts";

const received = v.object({ fresh: v.boolean(), user_id: v.nullable(v.string()) });

/**
 * Takes an event in, once: whoever it is about gets a job for it.
 *
 * @param account the person's id at the service
 */
export function receiveWebhook(
  database: Database,
  provider: "whoop",
  event: { readonly key: string; readonly account: string; readonly type: string; readonly id: string },
) {
  const { key, account, type, id } = event;
  return callParsed(
    database,
    "webhook_receive",
    { with_provider: provider, event_key: key, account, payload: { type, id } },
    received,
  );
}
