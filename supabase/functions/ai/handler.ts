import { freshAnswer } from "../_shared/ai/fresh-answer.ts";
import { keptAnswer } from "../_shared/ai/kept-answer.ts";
import { notConfigured } from "../_shared/answers.ts";
import { AI_REQUEST_BYTES, aiRequest } from "../_shared/contract/ai.ts";
import { sieveRequest } from "../_shared/contract/sieve/sieve-request.ts";
import type { Endpoint } from "../_shared/endpoint.ts";
import { readBody } from "../_shared/read-body.ts";
import { signedInUser } from "../_shared/signed-in-user.ts";

/** POST {@link aiRequest}: the model's answer to a signed-in person, as events while it comes. */
export const ai: Endpoint = {
  name: "ai",
  method: "POST",
  handle: async (request, surroundings) => {
    const provider = surroundings.environment.ai;
    if (!provider) return notConfigured("The assistant");
    const asker = await signedInUser(request, surroundings);
    if (asker.kind === "refused") return asker.response;
    const body = await readBody(request, aiRequest, AI_REQUEST_BYTES);
    if (body.kind === "refused") return body.response;
    const question = {
      provider,
      userId: asker.id,
      // The device did the same; here no version of the app can leave it out.
      request: sieveRequest(body.value, { known: asker.personal }),
    };
    return question.request.purpose === "chat"
      ? await freshAnswer(question, surroundings)
      : await keptAnswer(question, surroundings);
  },
};
