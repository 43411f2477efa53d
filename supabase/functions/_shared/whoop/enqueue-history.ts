import { enqueueJob } from "../database/enqueue-job.ts";
import type { Surroundings } from "../surroundings.ts";

/** Asks for everything that WHOOP holds of a newly connected person, newest first. */
export async function enqueueHistory({ database, now }: Surroundings, userId: string): Promise<void> {
  await enqueueJob(database, { kind: "whoop_history", uniqueKey: userId, userId, payload: {}, runAt: now() });
}
