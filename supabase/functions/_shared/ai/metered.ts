import type { AiEvent } from "../contract/ai.ts";
import { tokensIn } from "./tokens-in.ts";

/** How an answer ended, and what it took. */
export interface Ended {
  /** All that was said. */
  readonly text: string;
  /** Undefined where nobody read to the end. */
  readonly last: (AiEvent & { readonly type: "end" | "error" }) | undefined;
  readonly usage: { readonly input: number; readonly output: number };
}

/**
 * Passes events on and tells afterwards how it ended, once, however that was: to its end, broken off or left.
 *
 * @param estimate of the tokens of the question, which an answer that was left has cost too
 */
export async function* metered(
  events: AsyncGenerator<AiEvent, void, undefined>,
  estimate: number,
  onEnd: (ended: Ended) => Promise<void>,
): AsyncGenerator<AiEvent, void, undefined> {
  let text = "";
  let spent = 0;
  let last: Ended["last"];
  try {
    for await (const event of events) {
      if (event.type === "text") text += event.text;
      if (event.type === "end" || event.type === "error") last = event;
      else spent += tokensIn(JSON.stringify(event));
      yield event;
    }
  } finally {
    await onEnd({ text, last, usage: usageOf(last, estimate, spent) });
  }
}

function usageOf(last: Ended["last"], input: number, output: number): Ended["usage"] {
  if (last?.type === "end") return last.usage;
  // The provider refused, and so counted nothing.
  if (last?.code === "provider_unavailable" || last?.code === "provider_busy") return { input: 0, output: 0 };
  return { input, output };
}
