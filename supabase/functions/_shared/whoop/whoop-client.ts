import type * as v from "valibot";
import type { Connection } from "../database/integration.ts";
import { reportRequests, takeRequests } from "../database/request-budget.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Outcome, Stop } from "./job-end.ts";
import { requestLimits, type Urgency } from "./request-limits.ts";
import { readPage } from "./schemas.ts";
import { whoopFetch } from "./whoop-fetch.ts";

/** WHOOP's API for one job: every request is taken out of the budget first. */
export interface WhoopClient {
  /** One record; undefined when WHOOP has none there. */
  readonly one: <Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
  ) => Promise<Outcome<v.InferOutput<Schema> | undefined>>;
  /** Whether WHOOP has a record there. */
  readonly exists: (path: string) => Promise<Outcome<boolean>>;
  /** A page, newest first. */
  readonly page: <Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    window: Window,
  ) => Promise<Outcome<Listed<v.InferOutput<Schema>>>>;
  /** All pages of a time. */
  readonly all: <Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    window: Window,
  ) => Promise<Outcome<Listed<v.InferOutput<Schema>>>>;
}

/** A time, in milliseconds since 1970: from `start` on and before `end`. */
export interface Window {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly limit?: number;
  readonly nextToken?: string | undefined;
}

/** Records, how many more could not be read, and where the next page starts. */
export interface Listed<Record> {
  readonly records: readonly Record[];
  readonly skipped: number;
  readonly nextToken: string | undefined;
}

/** WHOOP gives no more at once. */
const LIMIT = 25;

/** No window of ours has so many pages: who goes on turning them is being led in circles. */
const MOST_PAGES = 60;

/** From here on it matters what WHOOP itself counts: somebody else may be using our allowance. */
const FEW_LEFT = 20;

/** When WHOOP says that it was too much and not for how long, in seconds. */
const UNSAID_RESET = 60;

/**
 * A client for one run of a job.
 *
 * @param wanted how many requests the job will probably need: taken together, so that jobs do not all begin
 * and none can end
 */
export function whoopClient(
  surroundings: Surroundings,
  connection: Connection,
  { urgency, connected, wanted }: { urgency: Urgency; connected: number; wanted: number },
): WhoopClient {
  const { database, environment, now } = surroundings;
  const app = environment.whoop;
  let held = 0;
  let hasBegun = false;

  async function take(): Promise<Stop | undefined> {
    // Without its keys no request gets anywhere; the fetch below says so.
    if (app && held === 0) {
      // Who has begun is let through before others begin: what they read already would have to be read again.
      const limits = requestLimits(hasBegun ? "news" : urgency, connected, app.requests);
      const { granted, retry_ms } = await takeRequests(database, connection, hasBegun ? 1 : wanted, limits);
      if (granted === 0) return { kind: "later", at: now() + retry_ms };
      held = granted;
      hasBegun = true;
    }
    held -= 1;
    return undefined;
  }

  async function get(path: string): Promise<Outcome<{ status: number; body: unknown }>> {
    const denied = await take();
    if (denied) return denied;
    const answer = await whoopFetch(surroundings, connection.userId, { path });
    if (answer.kind === "unavailable") return { kind: "failed", code: answer.code };
    if (answer.kind !== "answer") return { kind: "over" };
    const { status, headers } = answer;
    const reset = positive(headers.get("x-ratelimit-reset")) ?? UNSAID_RESET;
    const remaining = status === 429 ? 0 : positive(headers.get("x-ratelimit-remaining"));
    if (remaining !== undefined && remaining <= FEW_LEFT) {
      await reportRequests(database, "whoop", remaining, reset);
    }
    if (status === 429) return { kind: "later", at: now() + reset * 1000 };
    if (status === 200 || status === 404) return { kind: "ok", value: { status, body: jsonOf(answer.body) } };
    return { kind: "failed", code: `whoop_${status}` };
  }

  const client: WhoopClient = {
    one: async (schema, path) => {
      const answer = await get(path);
      if (answer.kind !== "ok") return answer;
      if (answer.value.status === 404) return { kind: "ok", value: undefined };
      const read = readPage(schema, { records: [answer.value.body] });
      const record = read?.records[0];
      return record === undefined ? unreadable : { kind: "ok", value: record };
    },
    exists: async (path) => {
      const answer = await get(path);
      return answer.kind === "ok" ? { kind: "ok", value: answer.value.status === 200 } : answer;
    },
    page: async (schema, path, { start, end, limit = LIMIT, nextToken }) => {
      const query = new URLSearchParams({ limit: String(limit) });
      if (start !== undefined) query.set("start", new Date(start).toISOString());
      if (end !== undefined) query.set("end", new Date(end).toISOString());
      if (nextToken !== undefined) query.set("nextToken", nextToken);
      const answer = await get(`${path}?${query}`);
      if (answer.kind !== "ok") return answer;
      const page = answer.value.status === 200 ? readPage(schema, answer.value.body) : undefined;
      return page ? { kind: "ok", value: page } : unreadable;
    },
    all: async (schema, path, window) => {
      const records: v.InferOutput<typeof schema>[] = [];
      let skipped = 0;
      let nextToken: string | undefined;
      for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const page = await client.page(schema, path, { ...window, nextToken });
        if (page.kind !== "ok") return page;
        records.push(...page.value.records);
        skipped += page.value.skipped;
        nextToken = page.value.nextToken;
        if (nextToken === undefined) return { kind: "ok", value: { records, skipped, nextToken } };
      }
      return { kind: "failed", code: "whoop_endless_pages" };
    },
  };
  return client;
}

const unreadable = { kind: "failed", code: "whoop_unreadable" } as const;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function positive(header: string | null): number | undefined {
  const value = header === null || header.trim() === "" ? Number.NaN : Number(header);
  return Number.isFinite(value) && value >= 0 ? Math.ceil(value) : undefined;
}
