import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import type { AiEvent } from "#contract/ai.ts";
import { requestEvents } from "./ai-stream.ts";

let server: Server;

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Asks a server of its own that answers as it is told. */
async function ask(answer: RequestListener, signal = new AbortController().signal) {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return requestEvents(`http://127.0.0.1:${port}/`, { method: "POST", body: "{}" }, signal);
}

async function eventsOf(answer: RequestListener): Promise<AiEvent[]> {
  const result = await ask(answer);
  if (!result.ok) throw new Error(result.kind);
  const events: AiEvent[] = [];
  for await (const event of result.events) events.push(event);
  return events;
}

function open(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { "content-type": "application/x-ndjson; charset=utf-8" });
}

const say = (text: string) => ({ type: "text", text });
const end = { type: "end", reason: "stop", model: "m", cached: false, usage: { input: 1, output: 2 } };
const line = (event: object) => `${JSON.stringify(event)}\n`;
const cutOff = { type: "error", code: "interrupted", retryable: true };

test("an answer is the same however the network cuts it, in the middle of a letter too", async () => {
  const bytes = Buffer.from(line(say("Пульс ")) + line(say("۵۸ 💓")) + line(end));
  for (const size of [1, 2, 3, 7, 64, bytes.length]) {
    const events = await eventsOf(async (_request, response) => {
      open(response);
      for (let start = 0; start < bytes.length; start += size) {
        response.write(bytes.subarray(start, start + size));
        // Lets what was written leave as a piece of its own.
        if (size > 2) await new Promise(setImmediate);
      }
      response.end();
    });
    expect(events).toEqual([say("Пульс "), say("۵۸ 💓"), end]);
    server.close();
  }
});

test("each event is there as soon as its line is, and not when all of them are", async () => {
  let held: ServerResponse | undefined;
  const answer = await ask((_request, response) => {
    held = open(response);
    response.write(line(say("first")));
  });
  if (!answer.ok) throw new Error(answer.kind);
  const events = answer.events[Symbol.asyncIterator]();
  expect(await events.next()).toMatchObject({ value: say("first") });
  held?.end(line(end));
  expect(await events.next()).toMatchObject({ value: end });
  expect(await events.next()).toMatchObject({ done: true });
});

test("a kind of event of tomorrow is passed by, and nothing after the end counts", async () => {
  const events = await eventsOf((_request, response) =>
    open(response).end([{ type: "mood", of: "model" }, say("a"), end, say("b")].map(line).join("\n")),
  );
  expect(events).toEqual([say("a"), end]);
});

test("the last line counts without its line break too", async () => {
  expect(await eventsOf((_request, response) => open(response).end(JSON.stringify(end)))).toEqual([end]);
});

test.each<[string, (response: ServerResponse) => void]>([
  ["ends before its end", (response) => response.end()],
  ["ends in the middle of a line", (response) => response.end('{"type":"te')],
  ["goes on with what is no JSON", (response) => response.end("<html>\n")],
  ["has an event of the wrong shape", (response) => response.end(line({ type: "text", text: 1 }))],
  ["is cut off", (response) => void setImmediate(() => response.destroy())],
])("an answer that %s was interrupted, and what came stays", async (_what, go) => {
  const events = await eventsOf((_request, response) => {
    open(response).write(line(say("so far")));
    go(response);
  });
  expect(events).toEqual([say("so far"), cutOff]);
});

test("a line without an end does not fill the memory", async () => {
  const events = await eventsOf((_request, response) => {
    open(response).write("x".repeat(300_000));
  });
  expect(events).toEqual([cutOff]);
});

test.each([
  [401, "signed_out", { kind: "signedOut" }],
  [501, "not_configured", { kind: "notConfigured" }],
  [429, "rate_limited", { kind: "tooMany", code: "rate_limited", retryAfterMs: 7000 }],
  [429, "daily_budget", { kind: "tooMany", code: "daily_budget", retryAfterMs: 7000 }],
  [413, "too_large", { kind: "server", code: "too_large" }],
  [503, "provider_unavailable", { kind: "server", code: "provider_unavailable" }],
])("a refusal with status %i and %s is told before anything streams", async (status, error, failure) => {
  const answer = await ask((_request, response) => {
    response.writeHead(status, { "content-type": "application/json", "retry-after": "7" });
    response.end(JSON.stringify({ error, message: "", details: {} }));
  });
  expect(answer).toEqual({ ok: false, ...failure });
});

test("a host that has no functions and answers with a page offers none", async () => {
  const answer = await ask((_request, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end("<html></html>"),
  );
  expect(answer).toEqual({ ok: false, kind: "notConfigured" });
});

test("a server that is gone is offline", async () => {
  const answer = await ask((request) => request.socket.destroy());
  expect(answer).toEqual({ ok: false, kind: "offline" });
});

test("stopping ends the request at the server, before and while it answers", async () => {
  for (const isOpen of [false, true]) {
    const stop = new AbortController();
    const closed = vi.fn();
    const asked = ask((_request, response) => {
      response.on("close", closed);
      if (isOpen) open(response).write(line(say("a")));
      else stop.abort();
    }, stop.signal);
    if (isOpen) {
      const answer = await asked;
      if (!answer.ok) throw new Error(answer.kind);
      const events = answer.events[Symbol.asyncIterator]();
      await events.next();
      stop.abort();
      await expect(events.next()).rejects.toThrow("abort");
    } else await expect(asked).rejects.toThrow("abort");
    await vi.waitUntil(() => closed.mock.calls.length > 0);
    server.close();
  }
});

test("whoever stops listening ends the request too", async () => {
  const closed = vi.fn();
  const answer = await ask((_request, response) => {
    response.on("close", closed);
    open(response).write(line(say("a")));
  });
  if (!answer.ok) throw new Error(answer.kind);
  for await (const _ of answer.events) break;
  await vi.waitUntil(() => closed.mock.calls.length > 0);
});
