import * as v from "valibot";
import { markReached, sourceProgress } from "../database/source.ts";
import { enqueueRecent } from "./enqueue-recent.ts";
import { fetchWindow } from "./fetch-window.ts";
import type { JobContext } from "./job-context.ts";
import { type JobEnd, stopped } from "./job-end.ts";
import type { WhoopRows } from "./rows.ts";
import { storeRows } from "./store-rows.ts";
import { tellProgress } from "./tell-progress.ts";
import { whoopClient } from "./whoop-client.ts";

/*
 * History comes in windows of some three weeks, newest first. A run fetches one window, stores its rows and
 * only then moves on:
 *
 *   before: none ─► window ─► rows stored ─► before: its oldest cycle ─► window ─► … ─► no older cycle: done
 *                     │                          │
 *                     └── killed here ───────────┴── the same window again, which changes nothing stored
 *
 * Windows meet without a gap, whatever was worn in between: each begins where the next older one ends.
 */

const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => Date.parse(text)),
);

/** until: only back to there, and `reached` is then how far all is fetched. */
const payloadSchema = v.object({
  before: v.optional(instant),
  until: v.optional(instant),
  reached: v.optional(instant),
});

/** Of a window with nothing but the usual: a page of each kind. */
const USUAL_REQUESTS = 4;

/** Fetches the next window of a person's history. */
export async function runHistory(context: JobContext): Promise<JobEnd> {
  const { surroundings, connection, connected, payload } = context;
  const { database, now } = surroundings;
  const parsed = v.safeParse(payloadSchema, payload);
  if (!parsed.success) return { kind: "failed", code: "bad_payload" };
  const begun = now();
  const { until, reached } = parsed.output;
  let { before } = parsed.output;
  if (before === undefined) {
    const progress = await sourceProgress(database, connection);
    if (!progress) return { kind: "over" };
    // A connection that was mended goes on from where it was; what came meanwhile is recent.
    if (progress.history_since !== null && progress.reached_at !== null) {
      await enqueueRecent(surroundings, connection.userId, { full: true }, begun);
      if (progress.history_done) return { kind: "done" };
      before = progress.history_since;
    }
  }
  const isFirst = before === undefined;
  const client = whoopClient(surroundings, connection, {
    // At first somebody is looking at an empty screen.
    urgency: isFirst ? "news" : "history",
    connected,
    wanted: USUAL_REQUESTS,
  });
  const fetched = await fetchWindow(context, client, before);
  if (fetched.kind !== "ok") return stopped(fetched, payload);
  const { rows, since } = fetched.value;
  await storeRows(surroundings, connection, rows);
  if (isFirst) await markReached(database, connection, begun);
  const isLast = since === undefined || (until !== undefined && since <= until);
  if (until === undefined) {
    await tellProgress(context, { ...reachOf(rows, since), history_done: isLast });
  } else if (isLast) {
    await markReached(database, connection, reached ?? begun);
    await tellProgress(context);
  }
  if (isLast) return { kind: "done" };
  return { kind: "again", at: now(), payload: { ...payload, before: new Date(since).toISOString() } };
}

/** How far back rows reach now: where the window begins, or the very first record. */
function reachOf({ cycle, sleep, workout }: WhoopRows, since: number | undefined) {
  if (since !== undefined) return { history_since: since };
  const starts = [...cycle, ...sleep, ...workout].map(({ start }) => start);
  return starts.length > 0 ? { history_since: Math.min(...starts) } : {};
}
