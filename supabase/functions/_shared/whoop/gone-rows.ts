import type { Outcome } from "./job-end.ts";
import type { Activities } from "./list-activities.ts";
import type { News } from "./news.ts";
import type { WhoopRows } from "./rows.ts";
import type { ApiCycle } from "./schemas.ts";
import type { WhoopClient } from "./whoop-client.ts";

/** So many are looked at in one run; the next one goes on. */
const MOST = 5;

/** A row is in whole seconds, and lies a little before the record that it came from. */
const SECOND = 1000;

interface Absent {
  readonly id: string;
  readonly day: string;
  readonly path: string;
}

/**
 * The rows that WHOOP has no more: those that a list of their time lacks, each asked for by name, since a
 * list may be short for other reasons.
 *
 * @param told what was listed, and `since` when each kind was
 */
export async function goneRows(
  client: WhoopClient,
  told: Omit<Activities, "skipped"> & { readonly cycles: readonly ApiCycle[] },
  since: News & { readonly cycle: number },
  stored: WhoopRows,
): Promise<Outcome<{ id: string; day: string }[]>> {
  const gone: { id: string; day: string }[] = [];
  for (const { id, day, path } of absentRows(told, since, stored).slice(0, MOST)) {
    const exists = await client.exists(path);
    if (exists.kind !== "ok") return exists;
    if (!exists.value) gone.push({ id, day });
  }
  return { kind: "ok", value: gone };
}

function absentRows(
  told: Parameters<typeof goneRows>[1],
  since: Parameters<typeof goneRows>[2],
  stored: WhoopRows,
): Absent[] {
  const cycles = new Map(stored.cycle.map((row) => [row.id, row]));
  const nights = stored.recovery.flatMap((row) => {
    const cycle = cycles.get(row.cycle_id);
    return cycle ? [{ ...row, start: cycle.start, cycle: cycle.source_id }] : [];
  });
  return [
    ...absent(
      stored.cycle,
      told.cycles.map(({ id }) => String(id)),
      since.cycle,
      (id) => `/v2/cycle/${id}`,
    ),
    ...absent(
      stored.sleep,
      told.sleeps?.map(({ id }) => id),
      since.sleep,
      (id) => `/v2/activity/sleep/${id}`,
    ),
    ...absent(
      nights.filter(({ cycle }) => cycle !== undefined),
      told.recoveries?.map((one) => one.sleep_id),
      since.recovery,
      (_, row) => `/v2/cycle/${row.cycle}/recovery`,
    ),
    ...absent(
      stored.workout,
      told.workouts?.map(({ id }) => id),
      since.workout,
      (id) => `/v2/activity/workout/${id}`,
    ),
  ];
}

function absent<Row extends { id: string; day: string; start: number; source_id?: string }>(
  rows: readonly Row[],
  listed: readonly string[] | undefined,
  since: number | undefined,
  pathOf: (sourceId: string, row: Row) => string,
): Absent[] {
  if (listed === undefined || since === undefined) return [];
  const there = new Set(listed);
  return rows.flatMap((row) => {
    const { id, day, start, source_id } = row;
    if (source_id === undefined || start < since + SECOND || there.has(source_id)) return [];
    return [{ id, day, path: pathOf(source_id, row) }];
  });
}
