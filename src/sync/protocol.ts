import * as v from "valibot";
import { parseStamp, type Stamp } from "#core/model/stamp.ts";
import type { SyncAnswer } from "#remote/call-function.ts";

/** What this app knows of the tables; the server serves a range of versions. */
export const SCHEMA_VERSION = 1;

export interface PullRequest {
  readonly schema_version: number;
  readonly after: unknown;
  readonly page_size: number;
  readonly since: string | null;
}

/** The two calls that sync makes, see supabase/migrations for what answers them. */
export interface SyncServer {
  push(
    space: string,
    request: { readonly schema_version: number; readonly changes: readonly WireChange[] },
    signal: AbortSignal,
  ): Promise<SyncAnswer>;
  pull(space: string, request: PullRequest, signal: AbortSignal): Promise<SyncAnswer>;
}

/** A change as it travels: columns, not fields. */
export interface WireChange {
  readonly table: string;
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly stamp: Stamp;
  readonly field_stamps?: Readonly<Record<string, Stamp>>;
  readonly bases?: Readonly<Record<string, Stamp | null>>;
  readonly whole?: true;
  readonly deleted?: Stamp;
}

const stamp = v.custom<Stamp>((text) => typeof text === "string" && parseStamp(text) !== undefined);
const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const cursor = v.object({ seq: v.number(), table: v.string(), id: v.string() });

const row = v.object({
  table: v.string(),
  id,
  values: v.record(v.string(), v.unknown()),
  stamp,
  field_stamps: v.optional(v.record(v.string(), stamp), {}),
  deleted: v.optional(stamp),
});

const refused = v.object({ refused: v.picklist(["app_too_old", "server_too_old"]) });

const pushed = v.object({
  epoch: v.string(),
  server_time: v.number(),
  cursor_before: cursor,
  cursor,
  answers: v.array(
    v.variant("status", [
      v.object({ status: v.literal("ok") }),
      v.object({ status: v.literal("merged"), row, lost: v.array(row) }),
      v.object({ status: v.literal("incomplete") }),
      v.object({ status: v.literal("rejected"), code: v.string(), message: v.string() }),
    ]),
  ),
});

const pulled = v.object({
  epoch: v.string(),
  head: v.number(),
  server_time: v.number(),
  rows: v.array(row),
  cursor,
  more: v.boolean(),
  total: v.optional(v.number()),
});

/** A record as the server has it. */
export type WireRow = v.InferOutput<typeof row>;
export type Refused = v.InferOutput<typeof refused>;
export type Pushed = v.InferOutput<typeof pushed>;
export type PushAnswer = Pushed["answers"][number];
export type Pulled = v.InferOutput<typeof pulled>;

const pushAnswer = v.union([refused, pushed]);
const pullAnswer = v.union([refused, pulled]);

/** Reads what sync_push answered; undefined when it is no such answer (a proxy's page, say). */
export function parsePushed(body: unknown): Pushed | Refused | undefined {
  const result = v.safeParse(pushAnswer, body);
  return result.success ? result.output : undefined;
}

/** Reads what sync_pull answered; undefined when it is no such answer. */
export function parsePulled(body: unknown): Pulled | Refused | undefined {
  const result = v.safeParse(pullAnswer, body);
  return result.success ? result.output : undefined;
}
