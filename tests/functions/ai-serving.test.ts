import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@supabase/supabase-js";
import { type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { AiRequest } from "#contract/ai.ts";
import { localBackend } from "../../supabase/local/backend.ts";
import type { LlmServer } from "../llm/contract-server/llm-server.ts";
import { startLlm } from "../llm/contract-server/start.ts";
import { heldOutCorpus, personalCorpus } from "../llm/personal-corpus.ts";

let llm: LlmServer;
let folder: string;
let server: PreviewServer;
let url: string;
const lines: string[] = [];

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation((line) => lines.push(String(line)));
  llm = await startLlm({ apiKey: "sk-a-secret-of-the-tests" });
  folder = await mkdtemp(join(tmpdir(), "fire-rescued-ai-"));
  await writeFile(join(folder, "index.html"), "");
  const variables = {
    FIRE_RESCUED_DATA: join(folder, "data"),
    FIRE_RESCUED_LOG: "all",
    AI_PROVIDER: "anthropic",
    AI_API_KEY: llm.apiKey,
    AI_MODEL: "make-believe",
    AI_BASE_URL: llm.baseUrl,
    AI_REQUESTS_PER_MINUTE: "100000",
    AI_TOKENS_PER_DAY: "100000000",
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  server = await preview({
    configFile: false,
    build: { outDir: folder },
    plugins: [localBackend()],
    preview: { host: "127.0.0.1", port: 0 },
    logLevel: "error",
  });
  const address = server.httpServer.address();
  if (typeof address !== "object" || !address) throw new Error("The server listens on no port");
  url = `http://127.0.0.1:${address.port}`;
  // Starts it all, which takes a while.
  expect(await (await fetch(`${url}/functions/v1/health`)).json()).toMatchObject({ ai: "live" });
}, 120_000);

beforeEach(() => {
  llm.faults.clear();
  llm.script.clear();
  llm.requests.length = 0;
});

afterAll(async () => {
  await server.close();
  await llm.close();
  await rm(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
}, 120_000);

async function newPerson() {
  const client = createClient(url, "local");
  const email = `${crypto.randomUUID()}@person.example`;
  const { data } = await client.auth.signUp({ email, password: crypto.randomUUID() });
  if (!data.session) throw new Error("Nobody was signed up");
  const { access_token: token } = data.session;
  return (request: AiRequest, signal: AbortSignal | null = null) =>
    fetch(`${url}/functions/v1/ai`, {
      method: "POST",
      signal,
      headers: { authorization: `Bearer ${token}`, origin: url, "content-type": "application/json" },
      body: JSON.stringify(request),
    });
}

const asking = (text: string): AiRequest => ({
  purpose: "chat",
  language: "en",
  messages: [{ role: "person", text }],
});

test("the local server passes words on one by one, and stops the provider when the page has gone", async () => {
  const ask = await newPerson();
  // Half of it comes, and then nothing: a server that gathered the answer up would never pass it on.
  llm.faults.add({ kind: "neverEnds" });
  llm.script.say("One two three four five six seven eight.");
  const leaving = new AbortController();
  const response = await ask(asking("Count"), leaving.signal);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const { value } = (await reader?.read()) ?? {};
  expect(value).toContain('{"type":"text","text":"One"}\n');
  expect(llm.requests.map(({ aborted }) => aborted)).toEqual([false]);
  leaving.abort();
  await expect(reader?.read()).rejects.toThrow("aborted");
  await expect.poll(() => llm.requests[0]?.aborted, { timeout: 10_000 }).toBe(true);
}, 60_000);

test("an insight is kept in the local database, too", async () => {
  const ask = await newPerson();
  const insight: AiRequest = { ...asking('{"typical":{"cite":"c1","text":"58 bpm"}}'), purpose: "insight" };
  const answers = await Promise.all([ask(insight), ask(insight)].map(async (one) => (await one).text()));
  for (const text of answers) expect(text).toContain('"reason":"stop"');
  expect(answers.filter((text) => text.includes('"cached":true'))).toHaveLength(1);
  expect(llm.requests).toHaveLength(1);
}, 60_000);

test("no personal string of the corpus reaches the provider, in a question, a result or a summary", async () => {
  const ask = await newPerson();
  const sentences = [...personalCorpus, ...heldOutCorpus];
  expect(sentences.length).toBeGreaterThan(100);
  for (let from = 0; from < sentences.length; from += 15) {
    const some = sentences.slice(from, from + 15);
    const texts = some.map(({ text }) => text);
    const seen = llm.requests.length;
    for (const request of requestsWith(texts)) {
      const answer = await (await ask(request)).text();
      expect(answer).toContain('"type":"end"');
    }
    const bodies = llm.requests.slice(seen).map(({ body }) => JSON.stringify(JSON.parse(body)));
    expect(bodies).toHaveLength(3);
    // They did arrive, but for what is personal.
    for (const body of bodies) expect(body).toContain("58 bpm");
    const leaked = some.flatMap(({ personal }) =>
      personal.filter((one) => bodies.some((body) => body.includes(JSON.stringify(one).slice(1, -1)))),
    );
    expect(leaked).toEqual([]);
  }
}, 120_000);

/** Some texts in each place where a request has any. */
function requestsWith(texts: readonly string[]): AiRequest[] {
  const data = JSON.stringify({ notes: texts, value: { cite: "c1", text: "58 bpm" } });
  const said = [...texts, "58 bpm"].map((text) => ({ role: "person" as const, text }));
  const call = { id: "c1", name: "findings", arguments: { causes: texts } };
  return [
    { ...asking(""), messages: said },
    { ...asking(data), purpose: "insight" },
    {
      ...asking(""),
      messages: [
        { role: "person", text: "How am I?" },
        { role: "assistant", text: texts.join("\n"), calls: [call] },
        { role: "tool", call: call.id, name: call.name, result: data },
      ],
    },
  ];
}

test("the log has no key and no question", () => {
  const written = lines.filter((line) => line.startsWith("{")).join("\n");
  expect(written).toContain('"ai_answer"');
  for (const secret of [llm.apiKey, "Count", "58 bpm", "person.example"])
    expect(written).not.toContain(secret);
});
