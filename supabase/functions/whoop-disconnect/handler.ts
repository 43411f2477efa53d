import { json, notConfigured } from "../_shared/answers.ts";
import { whoopDisconnectRequest } from "../_shared/contract/whoop-disconnect.ts";
import { removeIntegration } from "../_shared/database/integration.ts";
import type { Endpoint } from "../_shared/endpoint.ts";
import { describeError } from "../_shared/log.ts";
import { readBody } from "../_shared/read-body.ts";
import { signedInUser } from "../_shared/signed-in-user.ts";
import type { Surroundings } from "../_shared/surroundings.ts";
import { whoopFetch } from "../_shared/whoop/whoop-fetch.ts";

/** How long WHOOP may take over being told, in milliseconds: a person waits. */
const PATIENCE = 8_000;

/** POST {keep_data}: ends a signed-in person's connection, at WHOOP too if it can be reached. */
export const whoopDisconnect: Endpoint = {
  name: "whoop-disconnect",
  method: "POST",
  handle: async (request, surroundings) => {
    if (!surroundings.environment.whoop) return notConfigured();
    const asker = await signedInUser(request, surroundings);
    if (asker.kind === "refused") return asker.response;
    const body = await readBody(request, whoopDisconnectRequest);
    if (body.kind === "refused") return body.response;
    // Before the tokens are gone. Whether or not it works: here the connection ends.
    await Promise.race([revoke(surroundings, asker.id), surroundings.wait(PATIENCE)]);
    const connection = { userId: asker.id, provider: "whoop" } as const;
    const { removed } = await removeIntegration(surroundings.database, connection, body.value.keep_data);
    surroundings.log("info", "disconnected", { user_id: asker.id, count: removed });
    return json({});
  },
};

async function revoke(surroundings: Surroundings, userId: string): Promise<void> {
  try {
    const answer = await whoopFetch(surroundings, userId, { method: "DELETE", path: "/v2/user/access" });
    const isRevoked = answer.kind === "answer" && answer.status < 300;
    if (!isRevoked) surroundings.log("warn", "revoke_failed", { user_id: userId, code: answer.kind });
  } catch (error) {
    surroundings.log("warn", "revoke_failed", { user_id: userId, ...describeError(error) });
  }
}
