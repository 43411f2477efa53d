import * as v from "valibot";

/** The answer of GET health: the functions run, and whether their database answered. */
export const healthAnswer = v.object({ ok: v.literal(true), database: v.boolean() });
