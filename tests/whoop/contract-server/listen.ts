import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Request } from "./handle-request.ts";

/** A server on this machine's own address. */
export interface Listening {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @param port 0 for a free one */
export async function listen(
  port: number,
  respond: (request: Request, response: ServerResponse) => Promise<void>,
): Promise<Listening> {
  const server = createServer((incoming, response) => {
    readRequest(incoming)
      .then((request) => respond(request, response))
      // What this server has no answer to must not look like one of the faults that it plays.
      .catch((error: unknown) => {
        console.error(error);
        response.destroy();
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return {
    method: incoming.method ?? "GET",
    url: new URL(incoming.url ?? "/", "http://whoop"),
    authorization: incoming.headers.authorization ?? "",
    contentType: incoming.headers["content-type"] ?? "",
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString(),
  };
}
