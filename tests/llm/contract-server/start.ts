import { setTimeout } from "node:timers/promises";
import type { Request } from "../../whoop/contract-server/handle-request.ts";
import { listen } from "../../whoop/contract-server/listen.ts";
import type { Asked, Refusal } from "./asked.ts";
import { chatFormat } from "./chat-format.ts";
import { answerControl, isControl } from "./control.ts";
import { createFaults } from "./faults.ts";
import type { LlmOptions, LlmServer, SeenRequest } from "./llm-server.ts";
import { messagesFormat } from "./messages-format.ts";
import { createOutgoing, type Outgoing } from "./outgoing.ts";
import { responsesFormat } from "./responses-format.ts";
import { createScript } from "./script.ts";
import { sendJson } from "./send-json.ts";
import { sendStream } from "./send-stream.ts";
import type { WireFormat } from "./wire-format.ts";

/** A demo may run for months. */
const MOST_REQUESTS_KEPT = 10_000;

const formats: readonly WireFormat[] = [responsesFormat, messagesFormat, chatFormat];
const refusals = ["unauthorized", "tooManyRequests", "serverError", "overloaded"] as const;

/**
 * Starts a server that keeps the contracts of OpenAI's responses, Anthropic's messages and chat completions,
 * with a make-believe model behind them.
 *
 * @example const llm = await startLlm(); // AI_BASE_URL: llm.baseUrl, AI_API_KEY: llm.apiKey
 */
export async function startLlm(options: LlmOptions = {}): Promise<LlmServer> {
  const { apiKey = "test-key", pace = 0 } = options;
  const faults = createFaults();
  const script = createScript();
  const requests: SeenRequest[] = [];
  const steered = { apiKey, faults, script, requests };

  async function respond(request: Request, outgoing: Outgoing): Promise<void> {
    const path = request.url.pathname;
    const slow = faults.meet(["slowFirstByte"], path);
    if (slow) await setTimeout(slow.milliseconds ?? 1000, undefined, outgoing).catch(() => {});
    if (outgoing.signal.aborted) return;
    const format = formats.find((one) => one.path === path && request.method === "POST");
    if (!format) {
      return refuse(outgoing, chatFormat, { refused: "notFound", message: `Invalid URL (${path})` });
    }
    const asked = read(request, format, apiKey);
    if ("refused" in asked) return refuse(outgoing, format, asked);
    const fault = faults.meet(refusals, path);
    const refused = refusals.find((kind) => kind === fault?.kind);
    if (refused) {
      const refusal = { refused, message: `A fault of the test: ${refused}` };
      return refuse(outgoing, format, refusal, fault?.retryAfterSeconds);
    }
    return answer(asked, format, outgoing);
  }

  async function answer(asked: Asked, format: WireFormat, outgoing: Outgoing): Promise<void> {
    const { path } = format;
    const spoilt = faults.meet(["cut", "neverEnds", "malformed"], path);
    const isRefused = faults.meet(["refusal"], path) !== undefined;
    const recorded = asked.stream && !isRefused ? script.nextRecorded(path) : undefined;
    const reply = () => (isRefused ? { parts: [], ending: "refused" as const } : script.reply(asked));
    if (!asked.stream) return sendJson(outgoing, 200, format.whole(reply(), asked), { spoilt });
    const events = recorded ?? format.events(reply(), asked).map((event) => JSON.stringify(event));
    const frames = [...events.map(format.frame), ...format.end];
    const slow = faults.meet(["slowChunks"], path);
    return sendStream(outgoing, { frames, pace: slow ? (slow.milliseconds ?? 100) : pace, spoilt });
  }

  const { url, close } = await listen(options.port ?? 0, async (request, response) => {
    const outgoing = createOutgoing(request, response);
    if (options.control && isControl(request)) {
      const { status, value } = answerControl(request, steered);
      return sendJson(outgoing, status, value);
    }
    requests.push(outgoing.seen);
    if (requests.length > MOST_REQUESTS_KEPT) requests.shift();
    return respond(request, outgoing);
  });
  return { ...steered, url, baseUrl: `${url}/v1`, close };
}

function read(request: Request, format: WireFormat, apiKey: string): Asked | Refusal {
  if (format.keyOf(request.headers) !== apiKey) {
    return { refused: "unauthorized", message: "Incorrect API key provided" };
  }
  const problem = format.headerProblem(request.headers);
  if (problem) return { refused: "invalid", message: problem };
  let body: unknown;
  try {
    body = JSON.parse(request.body);
  } catch {
    return { refused: "invalid", message: "We could not parse the JSON body of your request" };
  }
  return format.read(body);
}

function refuse(
  outgoing: Outgoing,
  format: WireFormat,
  refusal: Refusal,
  retryAfterSeconds = 20,
): Promise<void> {
  const { status, body } = format.error(refusal);
  const headers = status === 429 ? { "retry-after": String(retryAfterSeconds) } : {};
  return sendJson(outgoing, status, body, { headers });
}
