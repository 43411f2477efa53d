import type { ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import type { Answer } from "./answer.ts";
import type { Fault } from "./faults.ts";

/** Sends an answer, spoilt as the fault says. */
export async function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  { slow, spoilt }: { readonly slow?: Fault | undefined; readonly spoilt?: Fault | undefined } = {},
): Promise<void> {
  if (slow) await setTimeout(slow.milliseconds ?? 1000, undefined, { ref: false });
  if (spoilt?.kind === "cut") {
    response.destroy();
    return;
  }
  const body = answer.body ?? "";
  response.writeHead(answer.status, {
    ...answer.headers,
    "content-length": Buffer.byteLength(spoilt ? spoiltBody(spoilt, body) : body),
  });
  if (spoilt?.kind === "truncated") {
    response.write(body.slice(0, Math.floor(body.length / 2)), () => response.destroy());
    return;
  }
  response.end(spoilt ? spoiltBody(spoilt, body) : body);
}

function spoiltBody({ kind }: Fault, body: string): string {
  if (kind === "malformed") return "<!doctype html><title>Bad gateway</title>";
  if (kind === "wrongShape") return body.replace(/"(start|sleep_id)":"[^"]*"/, '"$1":"yesterday"');
  return body;
}
