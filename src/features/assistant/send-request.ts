import { v4 } from "uuid";
import type { Instant } from "#core/time.ts";
import type { SentRequestRow } from "#data/local-rows.ts";
import { endSentRequest, logSentRequest } from "#data/sent-request-repository.ts";
import { setting } from "#data/setting-repository.ts";
import type { AiBody } from "#remote/ai-body.ts";
import type { AiEvents } from "#remote/ai-stream.ts";
import type { EdgeFailure } from "#remote/edge-failure.ts";
import type { AnswerFailure } from "./assistant.ts";
import type { Surroundings } from "./surroundings.ts";
import { setUnconfigured } from "./unconfigured.ts";

/** Why a request was not sent, or not answered. "off": the person has switched the assistant off. */
export type SendFailure = AnswerFailure | { readonly code: "off" };

export type Sent =
  | { readonly ok: true; readonly events: AiEvents }
  | { readonly ok: false; readonly failure: SendFailure };

/**
 * Sends a body to the model: never before the person has switched the assistant on, never without an
 * account, and never without writing down what is sent. Throws only when aborted.
 */
export async function sendRequest(
  around: Surroundings,
  purpose: SentRequestRow["purpose"],
  body: AiBody,
  signal: AbortSignal,
): Promise<Sent> {
  const { db, account } = around;
  if (!account || around.isSample || (await setting(db, "assistantOn")) !== true)
    return failed({ code: "off" });
  const id = v4();
  const logged = await logSentRequest(db, { id, at: around.now() as Instant, purpose, body, status: "sent" });
  if (!logged.ok) return failed({ code: logged.code });
  let answer: Awaited<ReturnType<Surroundings["ask"]>>;
  try {
    answer = await around.ask(account.id, body, signal);
  } catch (error) {
    await endSentRequest(db, id, { status: "stopped" });
    throw error;
  }
  if (answer.ok) return { ok: true, events: noted(around, id, answer.events) };
  await endSentRequest(db, id, { status: "failed" });
  if (answer.kind === "notConfigured") setUnconfigured(true);
  return failed(failureOf(answer));
}

/** The events of an answer; how it ended is written down beside what was sent. */
async function* noted(around: Surroundings, id: string, events: AiEvents): AiEvents {
  let end: Pick<SentRequestRow, "status" | "model"> = { status: "stopped" };
  try {
    for await (const event of events) {
      if (event.type === "end") end = { status: "answered", model: event.model };
      if (event.type === "error") end = { status: "failed" };
      yield event;
    }
  } finally {
    await endSentRequest(around.db, id, end);
  }
}

function failed(failure: SendFailure): Sent {
  return { ok: false, failure };
}

function failureOf(failure: EdgeFailure): AnswerFailure {
  switch (failure.kind) {
    case "tooMany": {
      const wait = failure.retryAfterMs === undefined ? {} : { retryAfterMs: failure.retryAfterMs };
      return { code: failure.code === "daily_budget" ? "dailyBudget" : "tooMany", ...wait };
    }
    case "server":
      return { code: failure.code?.startsWith("provider_") ? "provider" : "server" };
    default:
      return { code: failure.kind };
  }
}
