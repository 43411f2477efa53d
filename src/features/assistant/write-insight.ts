import { type Citation, createCitationBook } from "#core/assistant/citation.ts";
import { insightSummary, weekSummary } from "#core/assistant/summaries.ts";
import { withoutOwnWords } from "#core/assistant/tools.ts";
import type { AssistantLanguage } from "#core/model/conversation-message.ts";
import type { Instant } from "#core/time.ts";
import { keepInsight, keepsInsights, keptInsight } from "#data/insight-repository.ts";
import { bodyOf } from "./chat-request.ts";
import { citedIn } from "./cited-in.ts";
import { createGuardedText } from "./guarded-text.ts";
import type { InsightResult, InsightSubject } from "./insight.ts";
import { notesSwitch } from "./notes-switch.ts";
import { type SendFailure, sendRequest } from "./send-request.ts";
import type { Surroundings } from "./surroundings.ts";
import { isUnconfigured } from "./unconfigured.ts";

const KEPT_MS = 30 * 86_400_000;

/** What an insight is made from, and under which key it is kept; undefined where there is nothing to say. */
interface Input {
  readonly key: string;
  readonly json: string;
  readonly citations: readonly Citation[];
}

/**
 * What there is to say of a chart or a week without asking anybody: what the model wrote for the same numbers
 * before, else what the narrator says. It costs no request.
 */
export async function insightFor(
  around: Surroundings,
  subject: InsightSubject,
  language: AssistantLanguage,
): Promise<InsightResult> {
  const kept = (await keepsInsights(around.db)) ? await keptOf(around, subject, language) : undefined;
  if (kept) return kept;
  const told = await around.narrateInsight(around.source(), subject, language);
  if (!told) return { ok: false, failure: { code: "tooFewDays" } };
  const madeAt = around.now() as Instant;
  return { ok: true, insight: { ...told, answeredBy: "narrator", madeAt } };
}

async function keptOf(
  around: Surroundings,
  subject: InsightSubject,
  language: AssistantLanguage,
): Promise<InsightResult | undefined> {
  const input = await inputOf(around, subject, language);
  return input && (await keptFor(around, input));
}

/** The same of two that are asked at once is asked once. */
const underWay = new Map<string, Promise<InsightResult>>();

/** Has the model say it, and keeps that for 30 days: the same numbers are never paid for twice. */
export async function insightByModel(
  around: Surroundings,
  subject: InsightSubject,
  language: AssistantLanguage,
  signal: AbortSignal,
): Promise<InsightResult> {
  const input = await inputOf(around, subject, language);
  if (!input) return { ok: false, failure: { code: "tooFewDays" } };
  const name = `${around.db.name} ${input.key}`;
  const asked = underWay.get(name) ?? keptOrAsked(around, subject, language, input, signal);
  underWay.set(name, asked);
  try {
    return await asked;
  } catch (error) {
    if (isAbort(error)) return failed({ code: "interrupted" });
    throw error;
  } finally {
    underWay.delete(name);
  }
}

async function keptOrAsked(
  around: Surroundings,
  subject: InsightSubject,
  language: AssistantLanguage,
  input: Input,
  signal: AbortSignal,
): Promise<InsightResult> {
  const kept = await keptFor(around, input);
  if (kept) return kept;
  if (isUnconfigured()) return failed({ code: "notConfigured" });
  if (!around.isOnline()) return failed({ code: "offline" });
  const answer = await ask(around, subject, language, input, signal);
  if (!answer.ok) return answer;
  const madeAt = around.now() as Instant;
  const { text, model } = answer;
  const insight = { text, model, citations: citedIn(text, input.citations), language, madeAt } as const;
  const row = { ...insight, answeredBy: "model", key: input.key } as const;
  const stored = await keepInsight(around.db, { ...row, expiresAt: (madeAt + KEPT_MS) as Instant });
  if (!stored.ok) return failed({ code: stored.code });
  return { ok: true, insight: { ...insight, answeredBy: "model" } };
}

async function ask(
  around: Surroundings,
  subject: InsightSubject,
  language: AssistantLanguage,
  { json }: Input,
  signal: AbortSignal,
): Promise<{ readonly ok: true; readonly text: string; readonly model: string } | Failed> {
  const purpose = purposeOf(subject);
  const body = bodyOf(around, { purpose, language, messages: [{ role: "person", text: json }] });
  if (!body) return failed({ code: "tooLong" });
  const sent = await sendRequest(around, purpose, body, signal);
  if (!sent.ok) return failed(sent.failure);
  const guarded = createGuardedText();
  for await (const event of sent.events) {
    if (event.type === "text") guarded.add(event.text);
    if (event.type === "error") {
      return failed({ code: event.code === "interrupted" ? "interrupted" : "provider" });
    }
    if (event.type === "end") {
      const text = guarded.end();
      if (event.reason !== "stop")
        return failed({ code: event.reason === "refused" ? "refused" : "tooLong" });
      return text ? { ok: true, text, model: event.model } : failed({ code: "provider" });
    }
  }
  throw new Error("An answer ended without an end");
}

type Failed = Extract<InsightResult, { ok: false }>;

/** Switched off, there is nobody to ask, as on a server without a model. */
function failed(failure: SendFailure): Failed {
  return { ok: false, failure: failure.code === "off" ? { code: "notConfigured" } : failure };
}

/** Who asked has gone elsewhere, or who asked the same before them has. */
function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

function purposeOf({ kind }: InsightSubject): "insight" | "review" {
  return kind === "week" ? "review" : "insight";
}

async function inputOf(
  around: Surroundings,
  subject: InsightSubject,
  language: AssistantLanguage,
): Promise<Input | undefined> {
  const source = around.source();
  const book = createCitationBook(await around.words(language));
  const summary =
    subject.kind === "week"
      ? await weekSummary(source, book)
      : await insightSummary(source, subject.metric, subject.days, book);
  const silent: ReadonlySet<string> = new Set(["tooFew", "noValues"]);
  if (summary.statements.every(({ kind }) => silent.has(kind))) return undefined;
  const { isOn } = await notesSwitch(around.db);
  const json = JSON.stringify(isOn ? summary : withoutOwnWords(summary));
  const key = await sha256(JSON.stringify([purposeOf(subject), json, "model", language]));
  return { key, json, citations: book.citations };
}

async function keptFor(around: Surroundings, { key, citations }: Input): Promise<InsightResult | undefined> {
  const row = await keptInsight(around.db, key, around.now());
  if (!row) return undefined;
  const { text, language, answeredBy, madeAt, model } = row;
  // The same numbers may by now be of other days: a chip leads to those of today.
  const cited = citedIn(text, citations);
  const insight = { text, citations: cited, language, answeredBy, madeAt, ...(model && { model }) };
  return { ok: true, insight };
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
