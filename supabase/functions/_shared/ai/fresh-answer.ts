import { failed, retryAfter } from "../answers.ts";
import type { AiRequest } from "../contract/ai.ts";
import { settleAi, takeAi } from "../database/ai-usage.ts";
import { DatabaseError } from "../database/call.ts";
import type { Surroundings } from "../surroundings.ts";
import { askModel, inputTokens } from "./ask-model.ts";
import { eventStream } from "./event-stream.ts";
import { type Ended, metered } from "./metered.ts";
import type { AiProvider } from "./provider.ts";

/** About how long an answer is, in tokens; taken beforehand. */
const USUAL_ANSWER = 600;

/** Who asks what of whom. */
export interface Question {
  readonly provider: AiProvider;
  readonly userId: string;
  readonly request: AiRequest;
}

/**
 * Asks the model within what the person may have, and streams its answer.
 *
 * @param onEnd called once, after the answer or when there is none
 */
export async function freshAnswer(
  { provider, userId, request }: Question,
  surroundings: Surroundings,
  onEnd: (ended: Ended | undefined) => Promise<void> = async () => {},
): Promise<Response> {
  const { database, log, now } = surroundings;
  const estimate = inputTokens(request);
  const taken = await takeAi(database, userId, provider, estimate + USUAL_ANSWER);
  if (!taken.granted) {
    await onEnd(undefined);
    return retryAfter(failed(429, taken.reason, refusals[taken.reason]), taken.retry_ms);
  }
  const began = now();
  const gone = new AbortController();
  const events = askModel(provider, request, surroundings, gone.signal);
  const settle = async (ended: Ended) => {
    const { last, usage } = ended;
    const code = last?.type === "error" ? last.code : (last?.reason ?? "left");
    const milliseconds = now() - began;
    log("info", "ai_answer", { user_id: userId, code, milliseconds, count: usage.input + usage.output });
    try {
      await settleAi(database, taken.request, usage);
      await onEnd(ended);
    } catch (error) {
      // The answer is out already; what was taken for it stays taken.
      if (!(error instanceof DatabaseError)) throw error;
      log("error", "database", { code: error.code });
    }
  };
  return eventStream(metered(events, estimate, settle), () => gone.abort());
}

const refusals = {
  rate_limited: "That was often in one minute. Try again soon.",
  daily_budget: "That was all for today.",
};
