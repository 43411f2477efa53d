import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LlmServer } from "./llm-server.ts";
import { startLlm } from "./start.ts";

let llm: LlmServer;
beforeEach(async () => {
  llm = await startLlm();
});
afterEach(() => llm.close());

function ask(path = "/v1/chat/completions"): Promise<Response> {
  return fetch(`${llm.url}${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${llm.apiKey}`,
      "x-api-key": llm.apiKey,
      "anthropic-version": "2023-06-01",
    },
    body: JSON.stringify({
      model: "m",
      stream: true,
      ...(path === "/v1/messages" && { max_tokens: 10 }),
      messages: [{ role: "user", content: "Hello" }],
    }),
  });
}

describe("a fault", () => {
  test.for([
    ["unauthorized", 401],
    ["tooManyRequests", 429],
    ["serverError", 500],
    ["overloaded", 503],
  ] as const)("%s answers %i as often as told, and then no more", async ([kind, status]) => {
    llm.faults.add({ kind, times: 2 });
    const answers = [await ask(), await ask(), await ask()];
    expect(answers.map((answer) => answer.status)).toEqual([status, status, 200]);
    expect(llm.requests.map((request) => request.status)).toEqual([status, status, 200]);
  });

  test("meets only its path, until it is cleared", async () => {
    llm.faults.add({ kind: "overloaded", path: "/v1/messages" });
    expect([(await ask("/v1/messages")).status, (await ask()).status]).toEqual([529, 200]);
    llm.faults.clear();
    expect((await ask("/v1/messages")).status).toBe(200);
  });

  test("slowFirstByte keeps an answer back, and others go first", async () => {
    llm.faults.add({ kind: "slowFirstByte", times: 1, milliseconds: 600_000 });
    const slow = expect(ask()).rejects.toThrow();
    await expect.poll(() => llm.requests.length).toBe(1);
    expect(await (await ask()).text()).toContain("[DONE]");
    expect(llm.requests.map(({ firstByteAt }) => firstByteAt !== undefined)).toEqual([false, true]);
    await llm.close();
    await slow;
  });

  test("slowChunks lets the first event go, and the next ones wait", async () => {
    llm.faults.add({ kind: "slowChunks", milliseconds: 600_000 });
    const reader = (await ask()).body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value).match(/data:/g)).toHaveLength(1);
    await reader?.cancel();
    await expect.poll(() => llm.requests[0]?.aborted).toBe(true);
  });

  test("cut ends the connection after half of the answer, which is not the client's doing", async () => {
    llm.faults.add({ kind: "cut" });
    const reader = (await ask()).body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    await expect(reader?.read()).rejects.toThrow();
    expect(llm.requests).toMatchObject([{ status: 200, aborted: false }]);
  });

  test("malformed breaks one event", async () => {
    llm.faults.add({ kind: "malformed" });
    const events = (await (await ask()).text()).match(/^data: \{.*$/gm) ?? [];
    const broken = events.filter((event) => {
      try {
        return !JSON.parse(event.slice("data: ".length));
      } catch {
        return true;
      }
    });
    expect([events.length > 3, broken.length]).toEqual([true, 1]);
  });
});
