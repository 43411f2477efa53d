import { DatabaseError } from "../database/call.ts";
import { failJob, finishJob, type Job } from "../database/jobs.ts";
import { markIntegration } from "../database/source.ts";
import { describeError } from "../log.ts";
import type { Surroundings } from "../surroundings.ts";
import type { JobEnd } from "../whoop/job-end.ts";
import { isJobKind, jobKinds } from "./job-kinds.ts";

/** What fails so often in a row is shown to the person: once alone is nothing to worry about. */
const SHOWN_FROM = 2;

/** How a job ended: waiting is one that goes on later, by itself or after a failure. */
export type Ran = "done" | "failed" | "waiting";

/** Does one job and says so to the database. A bug in it fails this job only. */
export async function runJob(job: Job, surroundings: Surroundings, connected: number): Promise<Ran> {
  const { database, log } = surroundings;
  const named = { job_kind: job.kind, attempts: job.attempts, ...(job.user_id && { user_id: job.user_id }) };
  const end = await endOf(job, surroundings, connected);
  switch (end.kind) {
    case "done":
    case "over":
      await finishJob(database, job);
      log("info", "job_done", named);
      return "done";
    case "again":
      await finishJob(database, job, end);
      return "waiting";
    case "failed": {
      log("warn", "job_failed", { ...named, code: end.code });
      const { dead } = await failJob(database, job, end.code);
      if (dead) log("error", "job_dead", { ...named, code: end.code });
      if (job.user_id !== null && (dead || job.attempts >= SHOWN_FROM)) {
        const connection = { userId: job.user_id, provider: "whoop" } as const;
        await markIntegration(database, connection, { last_error: end.code });
      }
      return "failed";
    }
  }
}

async function endOf(job: Job, surroundings: Surroundings, connected: number): Promise<JobEnd> {
  if (!isJobKind(job.kind)) return { kind: "failed", code: "unknown_kind" };
  try {
    return await jobKinds[job.kind](job, surroundings, connected);
  } catch (error) {
    surroundings.log("error", "job_threw", { job_kind: job.kind, ...describeError(error) });
    return { kind: "failed", code: error instanceof DatabaseError ? "database" : "internal" };
  }
}
