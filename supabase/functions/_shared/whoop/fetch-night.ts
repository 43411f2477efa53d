import { findSourceRow } from "../database/source.ts";
import type { JobContext } from "./job-context.ts";
import type { Outcome } from "./job-end.ts";
import { mapRecords } from "./map-records.ts";
import type { WhoopRows } from "./rows.ts";
import { type ApiSleep, cycleSchema, recoverySchema, sleepSchema } from "./schemas.ts";
import { readAround } from "./store-rows.ts";
import type { WhoopClient } from "./whoop-client.ts";

const DAY = 86_400_000;

/**
 * What a sleep or its recovery is at WHOOP now, with the cycles around it: a new night ends one cycle and
 * begins another. Undefined when WHOOP does not have it.
 *
 * @param id of the sleep
 */
export async function fetchNight(
  context: Pick<JobContext, "surroundings" | "connection">,
  client: WhoopClient,
  table: "sleep" | "recovery",
  id: string,
): Promise<Outcome<WhoopRows | undefined>> {
  const { now } = context.surroundings;
  const known = await knownAround(context, id);
  const cycleId = table === "recovery" ? known && cycleOf(known, id) : undefined;
  if (known && cycleId !== undefined) {
    const recovery = await client.one(recoverySchema, `/v2/cycle/${cycleId}/recovery`);
    if (recovery.kind !== "ok") return recovery;
    if (!recovery.value || recovery.value.sleep_id !== id) return { kind: "ok", value: undefined };
    return { kind: "ok", value: mapRecords({ recoveries: [recovery.value] }, known, now()).rows };
  }
  const sleep = await client.one(sleepSchema, `/v2/activity/sleep/${id}`);
  if (sleep.kind !== "ok") return sleep;
  if (!sleep.value) return { kind: "ok", value: undefined };
  const sleeps = [sleep.value];
  const around = await cyclesAround(client, sleep.value);
  if (around.kind !== "ok") return around;
  const cycles = around.value;
  const its = sleep.value.cycle_id;
  if (table === "sleep" || its === undefined || its === null) {
    return { kind: "ok", value: mapRecords({ cycles, sleeps }, { cycle: [], sleep: [] }, now()).rows };
  }
  const recovery = await client.one(recoverySchema, `/v2/cycle/${its}/recovery`);
  if (recovery.kind !== "ok") return recovery;
  const recoveries = recovery.value?.sleep_id === id ? [recovery.value] : [];
  return {
    kind: "ok",
    value: mapRecords({ cycles, sleeps, recoveries }, { cycle: [], sleep: [] }, now()).rows,
  };
}

async function knownAround(
  { surroundings, connection }: Pick<JobContext, "surroundings" | "connection">,
  id: string,
): Promise<WhoopRows | undefined> {
  const row = await findSourceRow(surroundings.database, connection, "sleep", id);
  return row ? await readAround(surroundings, connection, { first: row.day, last: row.day }) : undefined;
}

/** WHOOP's id of the cycle that a stored sleep lies in. */
function cycleOf({ cycle, sleep }: WhoopRows, id: string): string | undefined {
  const night = sleep.find((row) => row.source_id === id);
  if (!night) return undefined;
  const middle = (night.start + night.end) / 2;
  return cycle
    .filter(({ start }) => start <= middle)
    .toSorted((a, b) => b.start - a.start)
    .find(({ end }) => end === undefined || middle < end)?.source_id;
}

/** A nap lies within a cycle and changes none. */
async function cyclesAround(client: WhoopClient, { nap, start, end }: ApiSleep) {
  if (nap) return { kind: "ok", value: [] } as const;
  const window = { start: start - 2 * DAY, end: end + DAY };
  const listed = await client.page(cycleSchema, "/v2/cycle", window);
  return listed.kind === "ok" ? ({ kind: "ok", value: listed.value.records } as const) : listed;
}
