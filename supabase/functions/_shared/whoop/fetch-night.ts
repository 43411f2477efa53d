import { findSourceRow } from "../database/source.ts";
import { goneRows } from "./gone-rows.ts";
import type { JobContext } from "./job-context.ts";
import type { Outcome } from "./job-end.ts";
import { localDay } from "./local-day.ts";
import { mapRecords } from "./map-records.ts";
import { noRows, type WhoopRows } from "./rows.ts";
import { type ApiCycle, type ApiSleep, cycleSchema, recoverySchema, sleepSchema } from "./schemas.ts";
import { readAround } from "./store-rows.ts";
import type { WhoopClient } from "./whoop-client.ts";

const DAY = 86_400_000;

/** A night as WHOOP has it now, and rows of cycles that it has no more. */
export interface Night {
  readonly rows: WhoopRows;
  readonly gone: readonly { readonly id: string; readonly day: string }[];
}

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
): Promise<Outcome<Night | undefined>> {
  const { now } = context.surroundings;
  const known = await knownAround(context, id);
  const cycleId = table === "recovery" ? known && cycleOf(known, id) : undefined;
  if (known && cycleId !== undefined) {
    const recovery = await client.one(recoverySchema, `/v2/cycle/${cycleId}/recovery`);
    if (recovery.kind !== "ok") return recovery;
    if (!recovery.value || recovery.value.sleep_id !== id) return { kind: "ok", value: undefined };
    const { rows } = mapRecords({ recoveries: [recovery.value] }, known, now());
    return { kind: "ok", value: { rows, gone: [] } };
  }
  const sleep = await client.one(sleepSchema, `/v2/activity/sleep/${id}`);
  if (sleep.kind !== "ok") return sleep;
  if (!sleep.value) return { kind: "ok", value: undefined };
  const around = await cyclesAround(context, client, sleep.value);
  if (around.kind !== "ok") return around;
  const { cycles, gone } = around.value;
  const its = sleep.value.cycle_id;
  const recovery =
    table === "recovery" && its ? await client.one(recoverySchema, `/v2/cycle/${its}/recovery`) : noRecovery;
  if (recovery.kind !== "ok") return recovery;
  const recoveries = recovery.value?.sleep_id === id ? [recovery.value] : [];
  const { rows } = mapRecords({ cycles, sleeps: [sleep.value], recoveries }, noRows, now());
  return { kind: "ok", value: { rows, gone } };
}

const noRecovery = { kind: "ok", value: undefined } as const;

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

/** A nap lies within a cycle and changes none. No event tells of cycles, so one that is gone is noticed here. */
async function cyclesAround(
  { surroundings, connection }: Pick<JobContext, "surroundings" | "connection">,
  client: WhoopClient,
  { nap, start, end, timezone_offset }: ApiSleep,
): Promise<Outcome<{ cycles: readonly ApiCycle[]; gone: Night["gone"] }>> {
  if (nap) return { kind: "ok", value: { cycles: [], gone: [] } };
  const window = { start: start - 2 * DAY, end: end + DAY };
  const listed = await client.all(cycleSchema, "/v2/cycle", window);
  if (listed.kind !== "ok") return listed;
  const cycles = listed.value.records;
  const day = localDay(end, timezone_offset);
  const stored = await readAround(surroundings, connection, { first: day, last: day });
  const inWindow = { ...noRows, cycle: stored.cycle.filter((row) => row.start < window.end) };
  const gone = await goneRows(client, { cycles }, { cycle: window.start }, inWindow);
  return gone.kind === "ok" ? { kind: "ok", value: { cycles, gone: gone.value } } : gone;
}
