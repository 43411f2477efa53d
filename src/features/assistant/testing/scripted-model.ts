import type { AiBody } from "#remote/ai-body.ts";
import type { AiAnswer, AiEvents } from "#remote/ai-stream.ts";
import type { EdgeFailure } from "#remote/edge-failure.ts";
import type { Surroundings } from "../surroundings.ts";

type Event = AiEvents extends AsyncGenerator<infer One> ? One : never;

/** What a request is answered with: events one after the other, waiting where one is a promise, or a failure. */
export type Script = readonly (Event | Promise<unknown>)[] | EdgeFailure;

export const say = (text: string): Event => ({ type: "text", text });
export const call = (name: string, args: Record<string, unknown>, id = `call-${name}`): Event => ({
  ...{ type: "call", id, name, arguments: args },
});
export const end = (reason: "stop" | "calls" | "length" | "refused" = "stop"): Event => ({
  ...{ type: "end", reason, model: "test-model", cached: false, usage: { input: 1, output: 1 } },
});
export const broken: Event = { type: "error", code: "interrupted", retryable: true };

/** A model that says what it was told to, a script a request, and remembers what it was asked. */
export function scriptedModel(...scripts: Script[]): {
  readonly ask: Surroundings["ask"];
  readonly bodies: AiBody[];
  /** What the nth request asked, read as JSON. */
  readonly messages: (index: number) => readonly Record<string, unknown>[];
} {
  const bodies: AiBody[] = [];
  return {
    bodies,
    messages: (index) => JSON.parse(bodies[index] ?? "{}").messages,
    async ask(_account, body, signal): Promise<AiAnswer> {
      signal.throwIfAborted();
      const script = scripts[bodies.length];
      bodies.push(body);
      if (!script) throw new Error(`Nobody expected request ${bodies.length}: ${body}`);
      return "kind" in script ? script : { ok: true, events: played(script, signal) };
    },
  };
}

async function* played(script: readonly (Event | Promise<unknown>)[], signal: AbortSignal): AiEvents {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  aborted.catch(() => {});
  for (const one of script) {
    signal.throwIfAborted();
    if ("type" in one) yield one;
    else await Promise.race([one, aborted]);
  }
}
