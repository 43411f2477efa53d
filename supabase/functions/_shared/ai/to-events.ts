import type { TextStreamPart, ToolSet } from "ai";
import * as v from "valibot";
import { type AiCall, type AiEvent, aiCall, MOST_CALLS } from "../contract/ai.ts";
import { failureEvent } from "./failure.ts";
import { tokensIn } from "./tokens-in.ts";

/** What the end of an answer says that the stream does not, or not always. */
interface Known {
  readonly model: string;
  /** Counted where the provider does not say. */
  readonly inputTokens: number;
}

/**
 * Turns the SDK's stream into events of ours, one by one as they come. The last is an end or an error; the
 * stream may throw.
 *
 * @param onError gets what is behind an error
 */
export async function* toEvents(
  parts: AsyncIterable<TextStreamPart<ToolSet>>,
  known: Known,
  onError: (error: unknown) => void,
): AsyncGenerator<AiEvent, void, undefined> {
  let said = 0;
  let calls = 0;
  let gap = "";
  try {
    for await (const part of parts) {
      if (part.type === "text-start" && said > 0) {
        // Some models say what they are about to do in a message of its own.
        gap = "\n\n";
      } else if (part.type === "text-delta" && part.text !== "") {
        said += tokensIn(part.text);
        yield { type: "text", text: gap + part.text };
        gap = "";
      } else if (part.type === "tool-call" && calls < MOST_CALLS) {
        calls += 1;
        yield { type: "call", ...toCall(part) };
      } else if (part.type === "error") {
        throw part.error;
      } else if (part.type === "abort") {
        break;
      } else if (part.type === "finish") {
        yield ending(part, { ...known, said, calls });
        return;
      }
    }
    // Whoever stopped it for another reason reads no more.
    throw new DOMException("It took too long", "TimeoutError");
  } catch (error) {
    onError(error);
    yield failureEvent(error, said + calls > 0);
  }
}

/** The stream ended, and the answer had not. */
class UnfinishedAnswer extends Error {
  override readonly name = "UnfinishedAnswer";
}

type Finish = Extract<TextStreamPart<ToolSet>, { type: "finish" }>;

function ending(
  { finishReason, rawFinishReason, totalUsage }: Finish,
  { model, inputTokens, said, calls }: Known & { readonly said: number; readonly calls: number },
): AiEvent {
  const reason = {
    stop: calls > 0 ? ("calls" as const) : ("stop" as const),
    "tool-calls": calls > 0 ? ("calls" as const) : ("stop" as const),
    length: "length" as const,
    "content-filter": "refused" as const,
    // Some servers have names of their own for the end; a stream that was cut off has none.
    other: rawFinishReason === undefined ? undefined : ("stop" as const),
    error: undefined,
    interrupted: undefined,
  }[finishReason];
  if (!reason || (reason === "stop" && said === 0)) throw new UnfinishedAnswer(finishReason);
  const usage = { input: totalUsage.inputTokens ?? inputTokens, output: totalUsage.outputTokens ?? said };
  return { type: "end", reason, model, cached: false, usage };
}

/** A call as the device can run and repeat it, whatever the model made of it. */
function toCall(part: {
  readonly toolCallId: string;
  readonly toolName: string;
  readonly input: unknown;
}): AiCall {
  const { id, name, arguments: values } = aiCall.entries;
  return {
    id: v.is(id, part.toolCallId) ? part.toolCallId : crypto.randomUUID(),
    name: v.is(name, part.toolName) ? part.toolName : "unknown",
    arguments: v.is(values, part.input) ? part.input : {},
  };
}
