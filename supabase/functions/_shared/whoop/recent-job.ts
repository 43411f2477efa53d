import * as v from "valibot";
import { markReached, sourceProgress } from "../database/source.ts";
import { enqueueGap, enqueueHistory } from "./enqueue-history.ts";
import { goneRows } from "./gone-rows.ts";
import type { JobContext } from "./job-context.ts";
import { type JobEnd, stopped } from "./job-end.ts";
import { listActivities } from "./list-activities.ts";
import { localDay } from "./local-day.ts";
import { mapRecords } from "./map-records.ts";
import { missingCycles } from "./missing-cycles.ts";
import { newsOf } from "./news.ts";
import type { WhoopRows } from "./rows.ts";
import { cycleSchema } from "./schemas.ts";
import { readAround, storeRows } from "./store-rows.ts";
import { tellProgress } from "./tell-progress.ts";
import { whoopClient } from "./whoop-client.ts";

const DAY = 86_400_000;

/** Records change for some days after they came: a score arrives, a person corrects a night. */
const OVERLAP = 3 * DAY;

/** So long a record without a score is asked for again; later none comes any more. */
const PATIENCE = 7 * DAY;

/** A longer absence is fetched like history, a window at a time. */
const LONGEST = 21 * DAY;

/** After so long without a full fetch the next one is full, whoever asked for it. */
const STALE = 2 * DAY;

/** Who presses the button again sooner has just been served. */
const JUST_NOW = 20_000;

const payloadSchema = v.object({
  /** All kinds, not only what has news. */
  full: v.optional(v.boolean(), false),
  /** Nobody is waiting for it. */
  sweep: v.optional(v.boolean(), false),
});

/**
 * Fetches what is new of a person: the cycles in one request, and the other kinds where the cycles or a score
 * still to come give reason, or in full. It also finds what WHOOP has no more.
 */
export async function runRecent(context: JobContext): Promise<JobEnd> {
  const { surroundings, connection, connected, payload } = context;
  const { database, now, log } = surroundings;
  const parsed = v.safeParse(payloadSchema, payload);
  if (!parsed.success) return { kind: "failed", code: "bad_payload" };
  const { full, sweep } = parsed.output;
  const begun = now();
  const progress = await sourceProgress(database, connection);
  if (!progress) return { kind: "over" };
  if (!full && !sweep && begun - (progress.last_success_at ?? 0) < JUST_NOW) return { kind: "done" };
  const reached = progress.reached_at === null ? undefined : Date.parse(progress.reached_at);
  if (reached !== undefined && begun - reached > LONGEST) {
    await enqueueGap(surroundings, connection.userId, { from: reached, until: begun });
    return { kind: "done" };
  }
  // A history that ended as a dead letter begins again where it stopped.
  if (full && !progress.history_done) await enqueueHistory(surroundings, connection.userId);

  const stored = await readAround(surroundings, connection, {
    first: localDay(begun - LONGEST - OVERLAP, 0),
    last: localDay(begun + DAY, 0),
  });
  const pendingSince = begun - PATIENCE;
  const since = Math.min(begun - OVERLAP, (reached ?? begun) - OVERLAP, ...unsettled(stored, pendingSince));
  const isFull = full || reached === undefined || begun - reached > STALE;
  const client = whoopClient(surroundings, connection, {
    urgency: sweep ? "sweep" : "news",
    connected,
    wanted: isFull ? 4 : 1,
  });
  const listed = await client.all(cycleSchema, "/v2/cycle", { start: since });
  if (listed.kind !== "ok") return stopped(listed, payload);
  const cycles = listed.value.records;
  const news = newsOf(cycles, stored, { since: since - DAY / 2, pendingSince, isFull });
  const activities = await listActivities(client, {
    sleep: windowOf(news.sleep),
    recovery: windowOf(news.recovery),
    workout: windowOf(news.workout),
  });
  if (activities.kind !== "ok") return stopped(activities, payload);
  const told = { ...activities.value, cycles };
  const others = await missingCycles(client, told, stored);
  if (others.kind !== "ok") return stopped(others, payload);
  const gone = await goneRows(client, told, { ...news, cycle: since }, stored);
  if (gone.kind !== "ok") return stopped(gone, payload);

  const mapped = mapRecords({ ...told, cycles: [...cycles, ...others.value] }, stored, begun);
  const skipped = listed.value.skipped + activities.value.skipped + mapped.skipped;
  if (skipped > 0) log("warn", "records_skipped", { user_id: connection.userId, count: skipped });
  await storeRows(surroundings, connection, mapped.rows, gone.value);
  // Only a full fetch has seen everything until now.
  if (isFull) await markReached(database, connection, begun);
  await tellProgress(context);
  return { kind: "done" };
}

/** When the cycles began that are open or wait for their score. */
function unsettled({ cycle }: WhoopRows, pendingSince: number): number[] {
  return cycle
    .filter((row) => row.score_state === "pending" || row.end === undefined)
    .map(({ start }) => start)
    .filter((start) => start > pendingSince);
}

function windowOf(start: number | undefined) {
  return start === undefined ? undefined : { start };
}
