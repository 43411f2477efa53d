import * as v from "valibot";
import { findSourceRow } from "../database/source.ts";
import { fetchNight } from "./fetch-night.ts";
import type { JobContext } from "./job-context.ts";
import { type JobEnd, stopped } from "./job-end.ts";
import { mapRecords } from "./map-records.ts";
import { noRows } from "./rows.ts";
import { workoutSchema } from "./schemas.ts";
import { storeRows } from "./store-rows.ts";
import { tellProgress } from "./tell-progress.ts";
import { whoopClient } from "./whoop-client.ts";

/** What WHOOP tells by webhook: something of this kind is new, or another, or gone. */
export const eventTypes = [
  "workout.updated",
  "workout.deleted",
  "sleep.updated",
  "sleep.deleted",
  "recovery.updated",
  "recovery.deleted",
] as const;

const payloadSchema = v.object({
  type: v.picklist(eventTypes),
  /** Of the workout or sleep; a recovery's event names its sleep. */
  id: v.pipe(v.string(), v.toLowerCase(), v.uuid()),
  /** Whether WHOOP was asked before and did not know it yet. */
  asked: v.optional(v.boolean(), false),
});

/** An event can be faster than the record that it is about. */
const SOON = 60_000;

/** Fetches what an event is about, by its id alone: nothing else that a webhook says is believed. */
export async function runEvent(context: JobContext): Promise<JobEnd> {
  const { surroundings, connection, connected, payload } = context;
  const { database, now } = surroundings;
  const parsed = v.safeParse(payloadSchema, payload);
  if (!parsed.success) return { kind: "failed", code: "bad_payload" };
  const { type, id, asked } = parsed.output;
  const [table, what] = type.split(".") as ["workout" | "sleep" | "recovery", "updated" | "deleted"];
  if (what === "deleted") return await remove();

  const client = whoopClient(surroundings, connection, { urgency: "news", connected, wanted: 1 });
  if (table === "workout") {
    const workout = await client.one(workoutSchema, `/v2/activity/workout/${id}`);
    if (workout.kind !== "ok") return stopped(workout, payload);
    if (!workout.value) return await removeOrWait();
    const { rows } = mapRecords({ workouts: [workout.value] }, noRows, now());
    await storeRows(surroundings, connection, rows);
  } else {
    const night = await fetchNight(context, client, table, id);
    if (night.kind !== "ok") return stopped(night, payload);
    if (!night.value) return await removeOrWait();
    await storeRows(surroundings, connection, night.value.rows, night.value.gone);
  }
  await tellProgress(context);
  return { kind: "done" };

  /** WHOOP does not have it: it was deleted, unless it is only about to come. */
  async function removeOrWait(): Promise<JobEnd> {
    const known = await findSourceRow(database, connection, table, id);
    if (known || asked) return await remove();
    return { kind: "again", at: now() + SOON, payload: { ...payload, asked: true } };
  }

  async function remove(): Promise<JobEnd> {
    const row = await findSourceRow(database, connection, table, id);
    if (row) await storeRows(surroundings, connection, noRows, [row]);
    await tellProgress(context);
    return { kind: "done" };
  }
}
