import type { InferOutput } from "valibot";
import { json } from "../_shared/answers.ts";
import type { healthAnswer } from "../_shared/contract/health.ts";
import { DatabaseError } from "../_shared/database/call.ts";
import type { Endpoint } from "../_shared/endpoint.ts";
import type { Surroundings } from "../_shared/surroundings.ts";

/** GET: whether the functions run, and what of theirs is there. */
export const health: Endpoint = {
  name: "health",
  method: "GET",
  handle: async (_request, surroundings) =>
    json({
      ok: true,
      database: await answers(surroundings),
      ai: aiOf(surroundings),
    } satisfies InferOutput<typeof healthAnswer>),
};

function aiOf({ environment: { ai } }: Surroundings) {
  if (!ai) return "none";
  return ai.isDemo ? "demo" : "live";
}

async function answers({ database }: Surroundings): Promise<boolean> {
  try {
    // Reads one row by its key, and nobody has an empty account.
    await database.call("integration_by_account", { with_provider: "whoop", account: "" });
    return true;
  } catch (error) {
    if (error instanceof DatabaseError) return false;
    throw error;
  }
}
