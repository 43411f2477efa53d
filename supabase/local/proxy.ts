import { request as ask, type IncomingMessage, type ServerResponse } from "node:http";

/** Passes a request on to a server behind this one, and its answer back. */
export function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
  onFailure: (error: Error) => void,
): void {
  const onward = ask(
    `${url}${request.url ?? "/"}`,
    { method: request.method, headers: request.headers },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.once("error", onFailure);
  // Whoever asked has gone: nobody needs the answer.
  response.once("close", () => onward.destroy());
  request.pipe(onward);
}
