import * as v from "valibot";
import { type AiEvent, aiEvent } from "#contract/ai.ts";
import { type EdgeFailure, edgeFailure } from "./edge-failure.ts";
import { type Patience, patient } from "./patience.ts";

/** What comes of a request, one event after the other. */
export type AiEvents = AsyncGenerator<AiEvent, void, undefined>;

export type AiAnswer = { readonly ok: true; readonly events: AiEvents } | EdgeFailure;

/** After so long without a byte nobody is there any more: the server gives its model less. */
const PATIENCE_MS = 120_000;

/** No line of an answer is longer: what is has gone wrong, and would fill the memory. */
const LONGEST_LINE = 262_144;

/** What an answer ends with that broke off on its way. */
const interrupted: AiEvent = { type: "error", code: "interrupted", retryable: true };

/**
 * Asks for an answer that comes as lines of JSON while it is made. Its last event is always an end or an
 * error, also when the connection is lost. Throws, here and from the events, only when aborted.
 */
export async function requestEvents(
  address: string,
  init: RequestInit,
  signal: AbortSignal,
): Promise<AiAnswer> {
  const patience = patient(signal, PATIENCE_MS);
  try {
    const response = await fetch(address, { ...init, signal: patience.signal });
    if (response.ok && response.body && isLines(response)) {
      return { ok: true, events: readEvents(response.body, signal, patience) };
    }
    const body = await response.json().catch(() => undefined);
    patience.end();
    // A host that answers everything with the app's own page has no such function.
    if (response.ok) return { ok: false, kind: "notConfigured" };
    return edgeFailure(response.status, response.headers.get("retry-after"), body);
  } catch (error) {
    patience.end();
    signal.throwIfAborted();
    if (isLost(error)) return { ok: false, kind: "offline" };
    throw error;
  }
}

function isLines(response: Response): boolean {
  return response.headers.get("content-type")?.includes("ndjson") ?? false;
}

/** A connection that is lost says so with a TypeError; one that fell silent was ended here. */
function isLost(error: unknown): boolean {
  return error instanceof TypeError || error instanceof DOMException;
}

async function* readEvents(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  patience: Patience,
): AiEvents {
  try {
    for await (const line of lines(body, patience)) {
      const event = readEvent(line);
      if (event === "broken") break;
      if (event) yield event;
      if (event?.type === "end" || event?.type === "error") return;
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!isLost(error)) throw error;
  } finally {
    patience.end();
  }
  yield interrupted;
}

/** A line as an event; undefined for a kind of event that a newer server knows. */
function readEvent(line: string): AiEvent | "broken" | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return "broken";
  }
  const read = v.safeParse(aiEvent, raw);
  if (read.success) return read.output;
  const type = typeof raw === "object" && raw !== null && "type" in raw ? raw.type : undefined;
  return typeof type === "string" && !known.has(type) ? undefined : "broken";
}

const known: ReadonlySet<string> = new Set(aiEvent.options.map((option) => option.entries.type.literal));

/** The lines of a text, however it is cut into pieces. */
async function* lines(body: ReadableStream<Uint8Array>, patience: Patience): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      patience.renew();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const whole = rest.split("\n");
      rest = whole.pop() ?? "";
      for (const line of done ? [...whole, rest] : whole) if (line.trim()) yield line;
      if (done || rest.length > LONGEST_LINE) return;
    }
  } finally {
    // Who stops reading ends the request, and with it what the provider is paid for.
    void reader.cancel().catch(() => {});
  }
}
