import { notConfigured } from "../_shared/answers.ts";
import { DatabaseError } from "../_shared/database/call.ts";
import { takeState } from "../_shared/database/integration.ts";
import type { Endpoint } from "../_shared/endpoint.ts";
import { hashOfState } from "../_shared/whoop/connect-state.ts";
import { connectWith } from "../_shared/whoop/connect-with.ts";
import { broughtHome, notOurState } from "./redirects.ts";

/**
 * GET ?code&state or ?error&state: a person comes back from WHOOP, perhaps in another browser than the one
 * that is signed in. So the state alone says whose connection this is.
 */
export const whoopCallback: Endpoint = {
  name: "whoop-callback",
  method: "GET",
  handle: async (request, surroundings) => {
    const { database, environment, log } = surroundings;
    if (!environment.whoop) return notConfigured();
    const { searchParams } = new URL(request.url);
    const state = searchParams.get("state") ?? "";
    const taken = /^[\w-]{43}$/.test(state)
      ? await takeState(database, "whoop", await hashOfState(state))
      : null;
    if (!taken) return notOurState(environment);
    const home = (outcome: Parameters<typeof broughtHome>[2]) =>
      broughtHome(environment, taken.return_to, outcome);
    if (searchParams.has("error")) return home("refused");
    try {
      return home(
        await connectWith(surroundings, environment.whoop, taken.user_id, searchParams.get("code") ?? ""),
      );
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      // A person looks at this answer, so it leads back to a page that can explain.
      log("error", "database", { code: error.code, user_id: taken.user_id });
      return home("failed");
    }
  },
};
