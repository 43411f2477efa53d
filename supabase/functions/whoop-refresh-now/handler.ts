import { failed, json, notConfigured } from "../_shared/answers.ts";
import { enqueueJob } from "../_shared/database/enqueue-job.ts";
import { storedIntegration } from "../_shared/database/integration.ts";
import type { Endpoint } from "../_shared/endpoint.ts";
import { signedInUser } from "../_shared/signed-in-user.ts";

/** POST: asks for a signed-in person's latest records now. However often: one such job waits at a time. */
export const whoopRefreshNow: Endpoint = {
  name: "whoop-refresh-now",
  method: "POST",
  handle: async (request, surroundings) => {
    const { database, environment, now } = surroundings;
    if (!environment.whoop) return notConfigured();
    const asker = await signedInUser(request, surroundings);
    if (asker.kind === "refused") return asker.response;
    const stored = await storedIntegration(database, { userId: asker.id, provider: "whoop" });
    if (stored?.status !== "ok") return failed(409, "not_connected", "There is no connection to WHOOP.");
    await enqueueJob(database, {
      kind: "whoop_recent",
      uniqueKey: asker.id,
      userId: asker.id,
      payload: {},
      runAt: now(),
    });
    return json({}, 202);
  },
};
