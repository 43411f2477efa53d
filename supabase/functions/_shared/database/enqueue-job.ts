import * as v from "valibot";
import { callParsed, type Database } from "./call.ts";

/** Work that waits for jobs-tick. */
export interface NewJob {
  readonly kind: string;
  /** A second one of the same kind and key is not added while the first waits. */
  readonly uniqueKey: string;
  /** Whose it is; null: nobody's. */
  readonly userId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly runAt: number;
}

const enqueued = v.object({ id: v.union([v.string(), v.number()]), added: v.boolean() });

/** Adds a job. */
export function enqueueJob(database: Database, job: NewJob) {
  return callParsed(
    database,
    "job_enqueue",
    {
      kind: job.kind,
      unique_key: job.uniqueKey,
      for_user: job.userId,
      payload: job.payload,
      run_at: new Date(job.runAt).toISOString(),
    },
    enqueued,
  );
}
