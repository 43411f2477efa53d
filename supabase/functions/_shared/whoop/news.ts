import type { WhoopRows } from "./rows.ts";
import type { ApiCycle } from "./schemas.ts";

/** Which kinds are worth asking for, and from when on. */
export interface News {
  readonly sleep?: number;
  readonly recovery?: number;
  readonly workout?: number;
}

/**
 * What there is to fetch beside the cycles: everything when a cycle began, ended or got its score, since
 * WHOOP then has a new night; else only kinds of which something waits for its score.
 *
 * @param since from when on all is asked for
 * @param pendingSince what waits longer is not asked for again
 */
export function newsOf(
  cycles: readonly ApiCycle[],
  stored: WhoopRows,
  { since, pendingSince, isFull }: { since: number; pendingSince: number; isFull: boolean },
): News {
  const oldest = (starts: readonly number[]) => {
    const waiting = starts.filter((start) => start > pendingSince);
    return waiting.length > 0 ? Math.min(...waiting) : undefined;
  };
  const pending = {
    sleep: oldest(stored.sleep.filter(isPending).map(({ start }) => start)),
    recovery: oldest(startsOfRecoveries(stored)),
    workout: oldest(stored.workout.filter(isPending).map(({ start }) => start)),
  };
  const known = new Map(stored.cycle.map((row) => [row.source_id, row]));
  const hasNews = cycles.some((cycle) => {
    const row = known.get(String(cycle.id));
    if (!row) return true;
    if (row.end === undefined) return Boolean(cycle.end);
    return isPending(row) && cycle.score_state !== "PENDING_SCORE";
  });
  const from = (waiting: number | undefined) => {
    if (isFull || hasNews) return Math.min(since, waiting ?? since);
    return waiting;
  };
  const news = {
    sleep: from(pending.sleep),
    recovery: from(pending.recovery),
    workout: from(pending.workout),
  };
  return Object.fromEntries(Object.entries(news).filter(([, start]) => start !== undefined));
}

/** A recovery has no time of its own. */
function startsOfRecoveries({ recovery, cycle }: WhoopRows): number[] {
  const starts = new Map(cycle.map(({ id, start }) => [id, start]));
  return recovery.filter(isPending).flatMap((row) => starts.get(row.cycle_id) ?? []);
}

function isPending(row: { readonly score_state: string }): boolean {
  return row.score_state === "pending";
}
