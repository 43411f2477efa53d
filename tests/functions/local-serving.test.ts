import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@supabase/supabase-js";
import { type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { localBackend } from "../../supabase/local/backend.ts";
import { startWhoop } from "../whoop/contract-server/start.ts";
import type { WhoopServer } from "../whoop/contract-server/whoop-server.ts";

/** All that a line of the functions' log may name; see LogFields. */
const LOGGED =
  "time level event endpoint request_id method status milliseconds user_id code error at job_kind attempts count";

let whoop: WhoopServer;
let folder: string;
let server: PreviewServer;
let url: string;
const lines: string[] = [];

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation((line) => lines.push(String(line)));
  whoop = await startWhoop({ people: [{ seed: 5, days: 20 }] });
  folder = await mkdtemp(join(tmpdir(), "fire-rescued-serving-"));
  await writeFile(join(folder, "index.html"), "");
  vi.stubEnv("FIRE_RESCUED_DATA", join(folder, "data"));
  vi.stubEnv("FIRE_RESCUED_LOG", "all");
  vi.stubEnv("WHOOP_CLIENT_ID", whoop.clientId);
  vi.stubEnv("WHOOP_CLIENT_SECRET", whoop.clientSecret);
  vi.stubEnv("WHOOP_BASE_URL", whoop.url);
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
  whoop.setWebhookUrl(`${url}/functions/v1/whoop-webhook`);
  // Starts it all, which takes a while.
  await fetch(`${url}/functions/v1/health`);
}, 120_000);

afterAll(async () => {
  await server.close();
  await whoop.close();
  await rm(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
}, 120_000);

async function newPerson() {
  const client = createClient(url, "local");
  const email = `${crypto.randomUUID()}@person.example`;
  const { data } = await client.auth.signUp({ email, password: crypto.randomUUID() });
  if (!data.session || !data.user) throw new Error("Nobody was signed up");
  const token = data.session.access_token;
  const call = (name: string, body: object) =>
    fetch(`${url}/functions/v1/${name}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, origin: url, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const rows = async (table: string) => (await client.from(table).select()).data ?? [];
  return { email, token, call, rows };
}

/** The whole way through WHOOP's page; returns what came along, and where it ended. */
async function connect({ call }: Awaited<ReturnType<typeof newPerson>>) {
  const asked = await call("whoop-connect", { return_to: "/more" });
  const authorize = new URL((await asked.json()).authorize_url);
  authorize.searchParams.set("consent", "allow");
  const allowed = await fetch(authorize, { redirect: "manual" });
  const back = new URL(allowed.headers.get("location") ?? "");
  // "localhost" there, as a person's browser would write it; the server listens at 127.0.0.1.
  const home = await fetch(`${url}${back.pathname}${back.search}`, { redirect: "manual" });
  return { query: back.searchParams, home: home.headers.get("location") };
}

test("health answers from the functions, through to the database", async () => {
  const response = await fetch(`${url}/functions/v1/health`);
  expect(await response.json()).toEqual({ ok: true, database: true, ai: "none" });
});

test("a function that there is not is said not to be there", async () => {
  const response = await fetch(`${url}/functions/v1/nothing`);
  expect(response.status).toBe(404);
  expect((await response.json()).error).toBe("not_found");
});

test("a person connects, their nights arrive by themselves, a webhook brings a change, and they leave", async () => {
  const [person, stranger] = await Promise.all([newPerson(), newPerson()]);
  const { query, home } = await connect(person);
  expect(home).toBe(`${url}/more?whoop=connected`);
  await expect.poll(() => person.rows("sleep"), { timeout: 30_000 }).not.toHaveLength(0);
  expect(await stranger.rows("sleep")).toEqual([]);

  const before = await person.rows("workout");
  const { events } = whoop.people.all()[0]!.addWorkout(30, "rowing");
  for (const event of events) expect(await whoop.sendWebhook(event)).toEqual([200]);
  await expect.poll(() => person.rows("workout"), { timeout: 30_000 }).toHaveLength(before.length + 1);

  // Nobody else's session ends it.
  expect((await stranger.call("whoop-disconnect", { keep_data: false })).status).toBe(200);
  expect(await person.rows("integration")).toMatchObject([{ state: "connected" }]);
  expect(await person.rows("sleep")).not.toHaveLength(0);

  expect((await person.call("whoop-disconnect", { keep_data: true })).status).toBe(200);
  expect(await person.rows("integration")).toMatchObject([{ state: "disconnected" }]);
  expect(whoop.requests.at(-1)).toMatchObject({ method: "DELETE", path: "/developer/v2/user/access" });

  const secrets = await Promise.all(
    ["jwt-secret", "job-secret", "token-keys"].map((name) => readFile(join(folder, "data", name), "utf8")),
  );
  const written = lines.filter((line) => line.startsWith("{"));
  expect(written.length).toBeGreaterThan(3);
  for (const line of written) {
    expect(LOGGED.split(" ")).toEqual(expect.arrayContaining(Object.keys(JSON.parse(line))));
    for (const secret of [
      ...secrets,
      ...["state", "code"].map((name) => query.get(name) ?? ""),
      person.email,
      person.token,
      whoop.clientSecret,
    ]) {
      expect(line).not.toContain(secret);
    }
  }
}, 180_000);

test("the process of the functions ends with the server", async () => {
  expect(process.getActiveResourcesInfo()).toContain("ProcessWrap");
  await server.close();
  await expect.poll(() => process.getActiveResourcesInfo(), { timeout: 10_000 }).not.toContain("ProcessWrap");
}, 60_000);
