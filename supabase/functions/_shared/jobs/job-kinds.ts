import type { Job } from "../database/jobs.ts";
import type { Surroundings } from "../surroundings.ts";
import { runEvent } from "../whoop/event-job.ts";
import { runHistory } from "../whoop/history-job.ts";
import type { JobContext } from "../whoop/job-context.ts";
import type { JobEnd } from "../whoop/job-end.ts";
import { runRecent } from "../whoop/recent-job.ts";
import { runReconcile } from "../whoop/reconcile-job.ts";

/** What the work of one kind is. */
type Run = (job: Job, surroundings: Surroundings, connected: number) => Promise<JobEnd>;

/** All kinds of jobs, by name. Another source or a briefing joins here. */
export const jobKinds = {
  whoop_event: ofPerson(runEvent),
  whoop_recent: ofPerson(runRecent),
  whoop_history: ofPerson(runHistory),
  whoop_reconcile: ({ payload }, surroundings, connected) =>
    runReconcile({ surroundings, connected, payload }),
} as const satisfies Record<string, Run>;

export type JobKind = keyof typeof jobKinds;

/** What somebody waits for goes first; history has what time is left. */
export const kindsInTurn: readonly (readonly JobKind[])[] = [
  ["whoop_event", "whoop_recent", "whoop_reconcile"],
  ["whoop_history"],
];

/** Whether a job is of a kind known here. */
export function isJobKind(kind: string): kind is JobKind {
  return Object.hasOwn(jobKinds, kind);
}

function ofPerson(run: (context: JobContext) => Promise<JobEnd>): Run {
  return async ({ user_id, payload }, surroundings, connected) => {
    if (user_id === null) return { kind: "failed", code: "bad_payload" };
    return await run({
      surroundings,
      connection: { userId: user_id, provider: "whoop" },
      connected,
      payload,
    });
  };
}
