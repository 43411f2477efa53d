import { createCitationBook } from "#core/assistant/citation.ts";
import { runTool, withoutOwnWords } from "#core/assistant/tools.ts";
import { MAX_ANSWER } from "#core/model/conversation-message.ts";
import type { AiBody, AiMessages } from "#remote/ai-body.ts";
import type { AnswerEnd, Told } from "./answer-end.ts";
import { type ChatMaterial, chatBody } from "./chat-request.ts";
import { citedIn } from "./cited-in.ts";
import { createGuardedText } from "./guarded-text.ts";
import { type SendFailure, sendRequest } from "./send-request.ts";
import type { Surroundings } from "./surroundings.ts";

/** So often a model may look things up for one question, and so many at once. */
const MOST_ROUNDS = 6;
const MOST_CALLS = 8;
/** In characters; a result that is longer would be refused. */
const LONGEST_RESULT = 12_000;

type Call = Extract<AiMessages[number], { role: "assistant" }>["calls"][number];

/** What one request brought. */
interface Round {
  readonly said: string;
  readonly calls: readonly Call[];
  readonly end: "stop" | "calls" | SendFailure;
}

/**
 * Asks the model, and looks up on this device what it asks for, until it has answered.
 *
 * @param tell is called with the answer so far each time there is more
 * @param isStillAgreed asked before all but the first request, which send again what the first did
 */
export async function answerByModel(
  around: Surroundings,
  material: ChatMaterial,
  tell: (told: Told) => void,
  isStillAgreed: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<AnswerEnd> {
  const book = createCitationBook(await around.words(material.question.language));
  const guarded = createGuardedText();
  let text = "";
  let model: string | undefined;
  const ended = (how: AnswerEnd["how"]): AnswerEnd => {
    const whole = guarded.end().slice(0, MAX_ANSWER).toWellFormed();
    return { text: whole, citations: citedIn(whole, book.citations), how, ...(model && { model }) };
  };
  const failed = (failure: SendFailure) => ended({ kind: "failed", failure });
  const show = (looking?: string) =>
    tell({ text, citations: citedIn(text, book.citations), ...(looking && { looking }) });

  async function round(body: AiBody): Promise<Round> {
    const sent = await sendRequest(around, "chat", body, signal);
    if (!sent.ok) return { said: "", calls: [], end: sent.failure };
    let said = "";
    const calls: Call[] = [];
    for await (const event of sent.events) {
      if (event.type === "text") {
        // What it said before it looked something up is a paragraph of its own.
        const piece = said === "" && text !== "" ? `\n\n${event.text}` : event.text;
        said += event.text;
        text = guarded.add(piece);
        if (text.length > MAX_ANSWER) return { said, calls, end: { code: "tooLong" } };
        show();
      } else if (event.type === "call") {
        calls.push({ id: event.id, name: event.name, arguments: event.arguments });
      } else if (event.type === "end") {
        model = event.model;
        if (event.reason === "length") return { said, calls, end: { code: "tooLong" } };
        return { said, calls, end: event.reason === "refused" ? { code: "refused" } : event.reason };
      } else {
        return { said, calls, end: { code: event.code === "interrupted" ? "interrupted" : "provider" } };
      }
    }
    throw new Error("An answer ended without an end");
  }

  async function lookUp(calls: readonly Call[]): Promise<AiMessages> {
    const results: AiMessages[number][] = [];
    for (const { id, name, arguments: args } of calls) {
      signal.throwIfAborted();
      show(name);
      const answer = await runTool(around.source(), name, args, book);
      const told = material.withOwnWords ? answer : withoutOwnWords(answer);
      const json = JSON.stringify(told.ok ? told.result : { error: told.code });
      const result = json.length > LONGEST_RESULT ? JSON.stringify({ error: "too_long" }) : json;
      results.push({ role: "tool", call: id, name, result });
    }
    return results;
  }

  try {
    const rounds: AiMessages[number][] = [];
    for (let count = 1; ; count += 1) {
      if (count > 1 && !(await isStillAgreed())) return failed({ code: "interrupted" });
      const body = chatBody(around, material, rounds);
      if (!body) return failed({ code: "tooLong" });
      const { said, calls, end } = await round(body);
      if (end === "stop" || (end === "calls" && calls.length === 0)) {
        const answer = ended({ kind: "done" });
        // A model that has nothing to say has failed, too.
        return answer.text ? answer : failed({ code: "provider" });
      }
      if (end !== "calls") return failed(end);
      if (count === MOST_ROUNDS) return failed({ code: "tooLong" });
      const asked = calls.slice(0, MOST_CALLS);
      rounds.push({ role: "assistant", text: said, calls: asked }, ...(await lookUp(asked)));
    }
  } catch (error) {
    if (signal.aborted) return ended({ kind: "stopped" });
    throw error;
  }
}
