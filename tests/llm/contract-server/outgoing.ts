import type { ServerResponse } from "node:http";
import type { Request } from "../../whoop/contract-server/handle-request.ts";
import type { SeenRequest } from "./llm-server.ts";

/** An answer on its way, which keeps the record of its request. */
export interface Outgoing {
  readonly seen: SeenRequest;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
  /** Right before the first byte. */
  readonly begin: (status: number, headers: Readonly<Record<string, string>>) => void;
  readonly write: (text: string) => void;
  readonly end: (text?: string) => void;
  /** Ends the connection in the middle, once what was written is on its way. */
  readonly cut: () => Promise<void>;
}

export function createOutgoing({ url, body }: Request, response: ServerResponse): Outgoing {
  const seen = {
    at: now(),
    path: url.pathname,
    body,
    status: 0,
    firstByteAt: undefined as number | undefined,
    aborted: false,
  };
  const leaving = new AbortController();
  let isCut = false;
  response.once("close", () => {
    seen.aborted = !response.writableFinished && !isCut;
    leaving.abort();
  });
  return {
    seen,
    signal: leaving.signal,
    begin: (status, headers) => {
      seen.status = status;
      seen.firstByteAt = now();
      response.writeHead(status, headers);
    },
    write: (text) => response.write(text),
    end: (text) => response.end(text),
    cut: async () => {
      isCut = true;
      if (response.headersSent) await new Promise((resolve) => response.write("", resolve));
      response.destroy();
    },
  };
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
