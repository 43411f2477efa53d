import * as v from "valibot";
import type { AiProvider } from "../ai/provider.ts";
import { callParsed, type Database } from "./call.ts";

const taken = v.variant("granted", [
  v.object({ granted: v.literal(true), request: v.string() }),
  v.object({
    granted: v.literal(false),
    reason: v.picklist(["rate_limited", "daily_budget"]),
    retry_ms: v.number(),
  }),
]);

/** Takes one request and about as many tokens out of what a person may have; or says when to ask again. */
export function takeAi(
  database: Database,
  userId: string,
  { model, limits }: Pick<AiProvider, "model" | "limits">,
  tokens: number,
) {
  const values = {
    for_user: userId,
    with_model: model,
    tokens,
    per_minute: limits.requestsPerMinute,
    tokens_per_day: limits.tokensPerDay,
  };
  return callParsed(database, "ai_take", values, taken);
}

/** Settles a request with what it really took. One that is never settled counts as what was taken for it. */
export async function settleAi(
  database: Database,
  request: string,
  usage: { readonly input: number; readonly output: number },
): Promise<void> {
  await database.call("ai_used", { request, input_tokens: usage.input, output_tokens: usage.output });
}
