import * as v from "valibot";
import { callParsed, type Database } from "./call.ts";

const jobSchema = v.object({
  id: v.string(),
  kind: v.string(),
  user_id: v.nullable(v.string()),
  payload: v.record(v.string(), v.unknown()),
  attempts: v.number(),
  lease: v.string(),
});

/** A job that is ours until its lease ends. */
export type Job = v.InferOutput<typeof jobSchema>;

/** Longer than a job takes, so that only one that was lost is handed out again. */
const LEASE_SECONDS = 90;

/** Claims jobs that are due, those that waited longest first, and of each person one at a time. */
export function claimJobs(database: Database, kinds: readonly string[], most: number): Promise<Job[]> {
  const values = { kinds, most, lease_seconds: LEASE_SECONDS, per_user: 1 };
  return callParsed(database, "job_claim", values, v.array(jobSchema));
}

/** Ends a job; with `again` it waits until then, with its new payload. */
export async function finishJob(
  database: Database,
  job: Job,
  again?: { readonly at: number; readonly payload: Readonly<Record<string, unknown>> },
): Promise<void> {
  await database.call("job_finish", {
    job: job.id,
    lease: job.lease,
    again_at: again ? new Date(again.at).toISOString() : null,
    payload: again?.payload ?? null,
  });
}

const failed = v.object({ dead: v.boolean() });

/** Ends an attempt that failed: it is tried again later, and twice as late each time. */
export function failJob(database: Database, job: Job, code: string): Promise<{ dead: boolean }> {
  const values = { job: job.id, lease: job.lease, error_code: code, retry_at: null };
  return callParsed(database, "job_fail", values, failed);
}

/** Makes dead letters of jobs that nobody here knows how to do; says how many. */
export function refuseUnknownJobs(database: Database, kinds: readonly string[]): Promise<number> {
  return callParsed(database, "job_refuse_unknown", { kinds }, v.number());
}
