import { enqueueJob } from "../database/enqueue-job.ts";
import { claimJobs, type Job, refuseUnknownJobs } from "../database/jobs.ts";
import { countConnected } from "../database/source.ts";
import type { Surroundings } from "../surroundings.ts";
import { hourOf, startOfHour } from "../whoop/sweep-plan.ts";
import { jobKinds, kindsInTurn } from "./job-kinds.ts";
import { type Ran, runJob } from "./run-job.ts";

/** No job is begun later than this after the start, so that a call ends well before it is cut off. */
const LONGEST = 20_000;

/** So many people's jobs run side by side: mostly they wait for WHOOP. */
const SIDE_BY_SIDE = 8;

/** How many jobs ended how. */
export type Worked = Record<Ran, number>;

/** Claims jobs that are due and does them, news before history, until none is due or time is up. */
export async function workOff(surroundings: Surroundings): Promise<Worked> {
  const { database, now, log } = surroundings;
  const begun = now();
  const worked: Worked = { done: 0, failed: 0, waiting: 0 };
  const unknown = await refuseUnknownJobs(database, Object.keys(jobKinds));
  if (unknown > 0) log("error", "jobs_unknown", { count: unknown, code: "unknown_kind" });
  const connected = await countConnected(database, "whoop");
  if (connected > 0) await ensureSweeps(surroundings);
  while (now() - begun < LONGEST) {
    const jobs = await claimInTurn(surroundings);
    if (jobs.length === 0) break;
    const ends = await Promise.allSettled(jobs.map((job) => runJob(job, surroundings, connected)));
    // A job that could not even say how it ended is handed out again when its lease is over.
    for (const end of ends) worked[end.status === "fulfilled" ? end.value : "failed"] += 1;
    if (ends.every((end) => end.status === "rejected")) break;
  }
  return worked;
}

async function claimInTurn({ database }: Surroundings): Promise<Job[]> {
  const jobs: Job[] = [];
  for (const kinds of kindsInTurn) {
    if (jobs.length < SIDE_BY_SIDE)
      jobs.push(...(await claimJobs(database, kinds, SIDE_BY_SIDE - jobs.length)));
  }
  return jobs;
}

/** The hourly sweep keeps itself going; this begins it. */
async function ensureSweeps({ database, now }: Surroundings): Promise<void> {
  const hour = hourOf(now()) + 1;
  await enqueueJob(database, {
    kind: "whoop_reconcile",
    uniqueKey: "all",
    userId: null,
    payload: { hour },
    runAt: startOfHour(hour),
  });
}
