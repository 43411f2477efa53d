import { failed, json, notConfigured } from "../_shared/answers.ts";
import type { Endpoint } from "../_shared/endpoint.ts";
import { isSame } from "../_shared/is-same.ts";
import { workOff } from "../_shared/jobs/work-off.ts";

/** POST, by the clock: works jobs off for some 20 seconds, or until none is due. */
export const jobsTick: Endpoint = {
  name: "jobs-tick",
  method: "POST",
  handle: async (request, surroundings) => {
    const { jobSecret, whoop } = surroundings.environment;
    if (!jobSecret) return failed(403, "not_allowed", "Nobody may call this here.");
    const authorization = request.headers.get("authorization") ?? "";
    if (!(await isSame(authorization, `Bearer ${jobSecret}`))) {
      return failed(401, "not_allowed", "This is for the clock of this project.");
    }
    if (!whoop) return notConfigured();
    return json(await workOff(surroundings));
  },
};
