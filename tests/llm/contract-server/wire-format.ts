import type { IncomingHttpHeaders } from "node:http";
import type { Asked, Refusal } from "./asked.ts";
import type { Reply } from "./reply.ts";

/** One of the three ways in which providers speak. */
export interface WireFormat {
  readonly path: string;
  /** What is wrong with the headers, the key aside. */
  readonly headerProblem: (headers: IncomingHttpHeaders) => string | undefined;
  readonly keyOf: (headers: IncomingHttpHeaders) => string | undefined;
  /** Reads a body as strictly as the provider does. */
  readonly read: (body: unknown) => Asked | Refusal;
  /** The events of a streamed answer. */
  readonly events: (reply: Reply, asked: Asked) => readonly object[];
  /** The answer in one piece, where no stream was asked for. */
  readonly whole: (reply: Reply, asked: Asked) => object;
  /** @param event JSON */
  readonly frame: (event: string) => string;
  /** Frames after the last event. */
  readonly end: readonly string[];
  readonly error: (refusal: Refusal) => { readonly status: number; readonly body: object };
}

/** `event:` and `data:`, as OpenAI's responses and Anthropic's messages are framed. */
export function frameNamed(event: string): string {
  return `event: ${JSON.parse(event).type}\ndata: ${event}\n\n`;
}

/** `data:` alone, as chat completions are framed. */
export function frameBare(event: string): string {
  return `data: ${event}\n\n`;
}

export function bearerKey({ authorization = "" }: IncomingHttpHeaders): string | undefined {
  return /^Bearer (.+)$/i.exec(authorization)?.[1];
}
