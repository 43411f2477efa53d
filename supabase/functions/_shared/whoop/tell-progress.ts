import { type IntegrationChanges, markIntegration, sourceProgress } from "../database/source.ts";
import type { JobContext } from "./job-context.ts";

/** Tells the person's devices that a fetch went well and what it came to. */
export async function tellProgress(
  { surroundings: { database, now }, connection }: Pick<JobContext, "surroundings" | "connection">,
  changes: IntegrationChanges = {},
): Promise<void> {
  const progress = await sourceProgress(database, connection);
  if (!progress) return;
  const { records } = progress;
  await markIntegration(database, connection, {
    records,
    last_success_at: now(),
    last_error: null,
    ...changes,
  });
}
