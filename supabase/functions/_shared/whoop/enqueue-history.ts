import { enqueueJob } from "../database/enqueue-job.ts";
import type { Surroundings } from "../surroundings.ts";

const kind = "whoop_history";

/** Asks for everything that WHOOP holds of a connected person, newest first, from where it stopped. */
export async function enqueueHistory({ database, now }: Surroundings, userId: string): Promise<void> {
  await enqueueJob(database, { kind, uniqueKey: userId, userId, payload: {}, runAt: now() });
}

/** Asks for a time that nobody fetched, when this server or the connection was away for weeks. */
export async function enqueueGap(
  { database }: Surroundings,
  userId: string,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<void> {
  const end = new Date(until).toISOString();
  const payload = { before: end, reached: end, until: new Date(from).toISOString() };
  await enqueueJob(database, { kind, uniqueKey: `${userId}:gap`, userId, payload, runAt: until });
}
