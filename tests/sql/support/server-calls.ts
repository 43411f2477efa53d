import { randomBytes } from "node:crypto";
import type { Asker, TestDatabase } from "./test-database.ts";

/** The functions that only server jobs may call, with the types of their arguments. */
export const serverFunctions = {
  integration_begin: {
    for_user: "uuid",
    with_provider: "text",
    state_hash: "text",
    return_to: "text",
    valid_seconds: "integer",
  },
  integration_take_state: { with_provider: "text", state_hash: "text" },
  integration_connect: {
    for_user: "uuid",
    with_provider: "text",
    account: "text",
    access_sealed: "text",
    refresh_sealed: "text",
    expires_at: "timestamptz",
    scopes: "text",
  },
  integration_tokens: { for_user: "uuid", with_provider: "text" },
  integration_claim_refresh: {
    for_user: "uuid",
    with_provider: "text",
    seen_generation: "integer",
    lease_seconds: "integer",
  },
  integration_store_refreshed: {
    for_user: "uuid",
    with_provider: "text",
    lease: "uuid",
    access_sealed: "text",
    refresh_sealed: "text",
    expires_at: "timestamptz",
    scopes: "text",
  },
  integration_refresh_failed: {
    for_user: "uuid",
    with_provider: "text",
    lease: "uuid",
    dead: "boolean",
    error_code: "text",
  },
  integration_mark: { for_user: "uuid", with_provider: "text", changes: "jsonb" },
  integration_remove: { for_user: "uuid", with_provider: "text", keep_data: "boolean" },
  integration_by_account: { with_provider: "text", account: "text" },
  integration_connected: { with_provider: "text", after: "uuid", page: "integer" },
  source_write: { for_user: "uuid", rows: "jsonb" },
  source_progress: { for_user: "uuid", with_source: "text" },
  source_reached: { for_user: "uuid", with_source: "text", at: "timestamptz" },
  job_enqueue: {
    kind: "text",
    unique_key: "text",
    for_user: "uuid",
    payload: "jsonb",
    run_at: "timestamptz",
  },
  job_claim: { kinds: "text[]", most: "integer", lease_seconds: "integer", per_user: "integer" },
  job_finish: { job: "uuid", lease: "uuid", again_at: "timestamptz", payload: "jsonb" },
  job_fail: { job: "uuid", lease: "uuid", error_code: "text", retry_at: "timestamptz" },
  webhook_receive: { with_provider: "text", event_key: "text", account: "text", payload: "jsonb" },
  request_take: {
    with_provider: "text",
    wanted: "integer",
    per_minute: "integer",
    per_day: "integer",
    for_user: "uuid",
    per_user_minute: "integer",
  },
  ai_take: {
    for_user: "uuid",
    with_model: "text",
    tokens: "integer",
    per_minute: "integer",
    tokens_per_day: "integer",
  },
  ai_used: { request: "uuid", input_tokens: "bigint", output_tokens: "bigint" },
  ai_answer_claim: { for_user: "uuid", answer_key: "text", lease_seconds: "integer" },
  ai_answer_keep: {
    for_user: "uuid",
    answer_key: "text",
    lease: "uuid",
    answer: "text",
    with_model: "text",
    keep_days: "integer",
  },
  ai_answer_release: { for_user: "uuid", answer_key: "text", lease: "uuid" },
  request_reported: { with_provider: "text", remaining: "integer", reset_seconds: "integer" },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type ServerFunction = keyof typeof serverFunctions;

/** Calls a function of the server's jobs, by the names of its arguments as the API does. */
export function call<Answer = Record<string, unknown>>(
  database: TestDatabase,
  name: ServerFunction,
  values: Readonly<Record<string, unknown>>,
  asker: Asker = "service",
): Promise<Answer> {
  const types: Readonly<Record<string, string>> = serverFunctions[name];
  const named = Object.entries(types).map(
    ([argument, type], index) => `${argument} => $${index + 1}::text::${type}`,
  );
  return database.as(asker, async (query) => {
    const [row] = await query(
      `select public.${name}(${named.join(", ")}) as answer`,
      Object.keys(types).map((argument) => written(values[argument])),
    );
    return row?.["answer"] as Answer;
  });
}

function written(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** What a sealed token looks like, of random bytes. */
export function sealedToken(): string {
  return `k1.${randomBytes(12).toString("base64url")}.${randomBytes(60).toString("base64url")}`;
}

/** An hour from now, when tokens of this moment end. */
export function inAnHour(): Date {
  return new Date(Date.now() + 3_600_000);
}

/** Connects a person to WHOOP; returns their account there and the answer. */
export async function connect(database: TestDatabase, person: string, account: string = person) {
  const answer = await call<{ generation?: number; error?: string }>(database, "integration_connect", {
    for_user: person,
    with_provider: "whoop",
    account,
    access_sealed: sealedToken(),
    refresh_sealed: sealedToken(),
    expires_at: inAnHour(),
    scopes: "offline read:sleep",
  });
  return { account, ...answer };
}
