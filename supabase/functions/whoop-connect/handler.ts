import type { InferOutput } from "valibot";
import { failed, json, notConfigured } from "../_shared/answers.ts";
import { appAddress, originOf } from "../_shared/app-address.ts";
import { type whoopConnectAnswer, whoopConnectRequest } from "../_shared/contract/whoop-connect.ts";
import { beginIntegration } from "../_shared/database/integration.ts";
import type { Endpoint } from "../_shared/endpoint.ts";
import { readBody } from "../_shared/read-body.ts";
import { signedInUser } from "../_shared/signed-in-user.ts";
import { hashOfState, newState, STATE_SECONDS } from "../_shared/whoop/connect-state.ts";
import { authorizeUrl } from "../_shared/whoop/oauth.ts";

/** POST {return_to}: where a signed-in person says yes to WHOOP. */
export const whoopConnect: Endpoint = {
  name: "whoop-connect",
  method: "POST",
  handle: async (request, surroundings) => {
    const { database, environment } = surroundings;
    if (!environment.whoop) return notConfigured();
    const asker = await signedInUser(request, surroundings);
    if (asker.kind === "refused") return asker.response;
    const body = await readBody(request, whoopConnectRequest);
    if (body.kind === "refused") return body.response;
    const returnTo = appAddress(body.value.return_to, originOf(request, environment.appOrigins));
    if (!returnTo) return failed(400, "bad_return_to", "return_to is no path of the app.");
    const state = newState(surroundings);
    await beginIntegration(
      database,
      { userId: asker.id, provider: "whoop" },
      { hash: await hashOfState(state), returnTo, validSeconds: STATE_SECONDS },
    );
    return json({
      authorize_url: authorizeUrl(environment.whoop, state),
      demo: environment.whoop.isDemo,
    } satisfies InferOutput<typeof whoopConnectAnswer>);
  },
};
