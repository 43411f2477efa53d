import type { JobContext } from "./job-context.ts";
import type { Outcome } from "./job-end.ts";
import { listActivities } from "./list-activities.ts";
import { mapRecords } from "./map-records.ts";
import { missingCycles } from "./missing-cycles.ts";
import { noRows, type WhoopRows } from "./rows.ts";
import { cycleSchema } from "./schemas.ts";
import type { WhoopClient } from "./whoop-client.ts";

/** So many cycles that their nights, with some naps, mostly fit one page too. */
const CYCLES = 22;

/** A night may begin a little before its cycle, as WHOOP or a clock has it. */
const NIGHT = 12 * 3_600_000;

/** What WHOOP told of a window. */
export interface FetchedWindow {
  readonly rows: WhoopRows;
  /** Where the window begins, so where an older one ends; undefined when there is no older one. */
  readonly since: number | undefined;
}

/**
 * Fetches the newest cycles before a moment and all that happened since they began; with the oldest cycles,
 * all that happened before too.
 *
 * @param before milliseconds since 1970; undefined: up to now
 */
export async function fetchWindow(
  { surroundings: { now, log }, connection }: Pick<JobContext, "surroundings" | "connection">,
  client: WhoopClient,
  before: number | undefined,
): Promise<Outcome<FetchedWindow>> {
  const listed = await client.page(cycleSchema, "/v2/cycle", { end: before, limit: CYCLES });
  if (listed.kind !== "ok") return listed;
  const { records: cycles, nextToken } = listed.value;
  // Only cycles that can't be read: nobody knows when they were, and an older window would be guesswork.
  if (nextToken !== undefined && cycles.length === 0) return { kind: "failed", code: "whoop_unreadable" };
  const since = nextToken === undefined ? undefined : Math.min(...cycles.map(({ start }) => start));
  const window = { start: since, end: before };
  const activities = await listActivities(client, {
    sleep: { ...window, start: since === undefined ? undefined : since - NIGHT },
    recovery: window,
    workout: window,
  });
  if (activities.kind !== "ok") return activities;
  const records = { ...activities.value, cycles };
  const others = await missingCycles(client, records, noRows);
  if (others.kind !== "ok") return others;
  const mapped = mapRecords({ ...records, cycles: [...cycles, ...others.value] }, noRows, now());
  const skipped = listed.value.skipped + activities.value.skipped + mapped.skipped;
  if (skipped > 0) log("warn", "records_skipped", { user_id: connection.userId, count: skipped });
  return { kind: "ok", value: { rows: mapped.rows, since } };
}
