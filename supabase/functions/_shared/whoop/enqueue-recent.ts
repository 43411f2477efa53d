import { enqueueJob } from "../database/enqueue-job.ts";
import type { Surroundings } from "../surroundings.ts";

/**
 * Asks for a person's latest records. However often: one such job waits at a time, at the earliest of the
 * moments asked for.
 *
 * @param how full: all kinds, not only what has news; sweep: nobody is waiting for it
 */
export async function enqueueRecent(
  { database }: Pick<Surroundings, "database">,
  userId: string,
  how: { readonly full?: boolean; readonly sweep?: boolean },
  runAt: number,
): Promise<void> {
  await enqueueJob(database, { kind: "whoop_recent", uniqueKey: userId, userId, payload: how, runAt });
}
