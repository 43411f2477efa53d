import type { Request } from "../../whoop/contract-server/handle-request.ts";
import type { Fault } from "./faults.ts";
import type { LlmServer } from "./llm-server.ts";
import type { RecordedName } from "./recorded.ts";
import type { Reply } from "./reply.ts";
import { models } from "./script.ts";

const ROOT = "/__test/";

/** What can be sent, in JSON; each command takes some of it. */
interface Sent extends Fault {
  readonly name: RecordedName;
  readonly reply: Reply | string;
  readonly model: keyof typeof models;
}

type Steered = Pick<LlmServer, "faults" | "script" | "requests">;

/**
 * `POST /__test/<command>` with JSON, for tests in another process (Deno, a browser); what the returned
 * object of startLlm offers, under the same names.
 *
 * - add-fault {kind, …}; clear-faults; requests -> the record; clear-requests
 * - play {name of a recorded stream}; say {reply}; use {model: "scripted" | "obedient"}; clear-script
 */
const commands: Readonly<Record<string, (llm: Steered, sent: Sent) => unknown>> = {
  "add-fault": ({ faults }, sent) => faults.add(sent),
  "clear-faults": ({ faults }) => faults.clear(),
  requests: ({ requests }) => requests,
  "clear-requests": ({ requests }) => {
    requests.length = 0;
  },
  play: ({ script }, { name }) => script.play(name),
  say: ({ script }, { reply }) => script.say(reply),
  use: ({ script }, { model }) => script.use(models[model]),
  "clear-script": ({ script }) => script.clear(),
};

export function isControl({ url }: Request): boolean {
  return url.pathname.startsWith(ROOT);
}

/** Does what a command says; one that can't be done is answered 400 with the reason. */
export function answerControl(
  { url, body }: Request,
  llm: Steered,
): { readonly status: number; readonly value: unknown } {
  const command = commands[url.pathname.slice(ROOT.length)];
  if (!command) return { status: 404, value: { message: "There is no such command" } };
  try {
    return { status: 200, value: command(llm, JSON.parse(body || "{}")) ?? {} };
  } catch (error) {
    return { status: 400, value: { message: String(error) } };
  }
}
