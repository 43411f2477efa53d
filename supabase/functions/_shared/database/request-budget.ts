import * as v from "valibot";
import { callParsed, type Database } from "./call.ts";
import type { Connection } from "./integration.ts";

/** How many requests may be out at most before somebody is made to wait. */
export interface RequestLimits {
  readonly perMinute: number;
  readonly perDay: number;
  readonly perPersonMinute: number;
}

const taken = v.object({ granted: v.number(), retry_ms: v.number() });

/** Takes up to `wanted` requests out of what the service allows the whole app. */
export function takeRequests(
  database: Database,
  { userId, provider }: Connection,
  wanted: number,
  limits: RequestLimits,
) {
  return callParsed(
    database,
    "request_take",
    {
      with_provider: provider,
      wanted,
      per_minute: limits.perMinute,
      per_day: limits.perDay,
      for_user: userId,
      per_user_minute: limits.perPersonMinute,
    },
    taken,
  );
}

/** Tells what the service itself said was left, and when it counts anew. */
export async function reportRequests(
  database: Database,
  provider: "whoop",
  remaining: number,
  resetSeconds: number,
): Promise<void> {
  await database.call("request_reported", {
    with_provider: provider,
    remaining,
    reset_seconds: resetSeconds,
  });
}
