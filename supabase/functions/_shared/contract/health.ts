import * as v from "valibot";

/** The answer of GET health: the functions run. */
export const healthAnswer = v.object({
  ok: v.literal(true),
  /** Whether their database answered. */
  database: v.boolean(),
  /** Whether a model is set up for POST ai, and whether it is the make-believe one. */
  ai: v.picklist(["none", "live", "demo"]),
});
