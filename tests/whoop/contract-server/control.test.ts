import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startWhoop } from "./start.ts";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));
let folder: string;
let children: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fire-rescued-whoop-"));
  children = [];
});
afterEach(async () => {
  await Promise.all(children.map(stop));
  rmSync(folder, { recursive: true });
});

/** Starts main.ts and gives what its first line says. */
async function startMain(
  ...args: string[]
): Promise<{ url: string; clientId: string; clientSecret: string }> {
  const child = spawn(process.execPath, [main, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line);
  throw new Error("The server ended without a word");
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    child.once("exit", () => resolve()).kill();
  });
}

async function command(url: string, name: string, sent: object = {}): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/__test/${name}`, { method: "POST", body: JSON.stringify(sent) });
  return (await response.json()) as Record<string, unknown>;
}

describe("a server in a process of its own", { timeout: 30_000 }, () => {
  test("is steered over HTTP: people, tokens, clock, faults, records, and the record of requests", async () => {
    const { url } = await startMain("--control");
    await command(url, "set-clock", { set: Date.UTC(2026, 4, 20, 20) });
    const { userId } = await command(url, "add-person", { seed: 5, days: 20 });
    const { access_token } = await command(url, "connect", { userId });
    const cycles = () =>
      fetch(`${url}/developer/v2/cycle`, { headers: { authorization: `Bearer ${access_token}` } });
    await command(url, "add-fault", { kind: "serverError", times: 1 });
    expect([(await cycles()).status, (await cycles()).status]).toEqual([500, 200]);
    const requests = (await command(url, "requests")) as unknown as unknown[];
    expect(requests).toMatchObject([
      { path: "/developer/v2/cycle", userId, status: 500 },
      { path: "/developer/v2/cycle", userId, status: 200 },
    ]);
    const [workout] = (await command(url, "records", { userId, record: "workout" })) as unknown as {
      key: string;
    }[];
    expect(await command(url, "remove", { userId, record: "workout", key: workout?.key })).toEqual([
      { user_id: userId, id: workout?.key, type: "workout.deleted" },
    ]);
    expect(Object.keys(await command(url, "export", { userId }))).toContain("sleeps.csv");
    expect(await command(url, "revoke", { userId: 0 })).toEqual({});
    expect(await command(url, "export", { userId: 0 })).toEqual({ message: "Error: There is no person 0" });
  });

  test("keeps tokens over a restart, and has the same nights again", async () => {
    const args = ["--control", "--tokens-file", join(folder, "tokens.json")];
    const first = await startMain(...args);
    const { access_token } = await command(first.url, "connect", { userId: 10_129 });
    const sleepsOf = async (url: string) => {
      await command(url, "set-clock", { set: Date.now() });
      const response = await fetch(`${url}/developer/v2/activity/sleep?end=2026-01-01T00:00:00Z`, {
        headers: { authorization: `Bearer ${access_token}` },
      });
      return response.json();
    };
    const sleeps = await sleepsOf(first.url);
    await Promise.all(children.map(stop));
    const second = await startMain(...args);
    expect(sleeps).toHaveProperty("records");
    expect(await sleepsOf(second.url)).toEqual(sleeps);
  });
});

test("nobody steers a server that was not told to be", async () => {
  const whoop = await startWhoop();
  const response = await fetch(`${whoop.url}/__test/revoke`, { method: "POST", body: '{"userId":10129}' });
  expect(response.status).toBe(404);
  await whoop.close();
});
