import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ask, refreshWith } from "./ask.ts";
import { startWhoop } from "./start.ts";
import type { WhoopServer } from "./whoop-server.ts";

const NOW = Date.UTC(2026, 4, 20, 20, 30);
const [USER, OTHER] = [1, 2];
let whoop: WhoopServer;
let token: string;
beforeEach(async () => {
  whoop = await startWhoop({
    people: [
      { userId: USER, days: 9 },
      { userId: OTHER, days: 9 },
    ],
    clock: () => NOW,
  });
  token = whoop.connect(USER).access_token;
});
afterEach(() => whoop.close());

const cycles = () => ask(whoop, token, "/v2/cycle");

describe("a fault", () => {
  test.for([
    ["unauthorized", 401],
    ["tooManyRequests", 429],
    ["serverError", 500],
  ] as const)("%s answers %i as often as told, and then no more", async ([kind, status]) => {
    whoop.faults.add({ kind, times: 2 });
    const answers = [await cycles(), await cycles(), await cycles()];
    expect(answers.map((answer) => answer.status)).toEqual([status, status, 200]);
    expect(whoop.requests.map((request) => request.status)).toEqual([status, status, 200]);
  });

  test("tells in the headers of a 429 when to come back", async () => {
    whoop.faults.add({ kind: "tooManyRequests", resetSeconds: 7 });
    const { headers } = await cycles();
    expect([headers.get("x-ratelimit-remaining"), headers.get("x-ratelimit-reset")]).toEqual(["0", "7"]);
  });

  test("meets only its path and its person, until it is cleared", async () => {
    const others = whoop.connect(OTHER).access_token;
    whoop.faults.add({ kind: "serverError", path: "/developer/v2/cycle", userId: USER });
    expect((await cycles()).status).toBe(500);
    expect((await ask(whoop, token, "/v2/recovery")).status).toBe(200);
    expect((await ask(whoop, others, "/v2/cycle")).status).toBe(200);
    whoop.faults.clear();
    expect((await cycles()).status).toBe(200);
  });

  test("slow keeps an answer back, and others go first", async () => {
    whoop.faults.add({ kind: "slow", path: "/developer/v2/cycle", milliseconds: 600_000 });
    const slow = expect(cycles()).rejects.toThrow();
    expect((await ask(whoop, token, "/v2/recovery")).status).toBe(200);
    await whoop.close();
    await slow;
  });

  test("malformed answers 200 with what is no JSON", async () => {
    whoop.faults.add({ kind: "malformed" });
    const answer = await cycles();
    expect(answer.status).toBe(200);
    await expect(answer.json()).rejects.toThrow(SyntaxError);
  });

  test("wrongShape spoils one record of a page", async () => {
    const { records } = (await (await cycles()).json()) as { records: object[] };
    whoop.faults.add({ kind: "wrongShape" });
    const spoilt = (await (await cycles()).json()) as { records: object[] };
    expect(spoilt.records[0]).toEqual({ ...records[0], start: "yesterday" });
    expect(spoilt.records.slice(1)).toEqual(records.slice(1));
  });

  test("truncated ends in the middle of a page", async () => {
    whoop.faults.add({ kind: "truncated" });
    const answer = await cycles();
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
  });

  test("cut spends a refresh token whose answer never comes", async () => {
    const { refresh_token } = whoop.connect(USER);
    whoop.faults.add({ kind: "cut", path: "/oauth/oauth2/token", times: 1 });
    await expect(refreshWith(whoop, refresh_token)).rejects.toThrow();
    expect((await refreshWith(whoop, refresh_token)).status).toBe(400);
  });

  test("at the token endpoint leaves the refresh token unspent", async () => {
    const { refresh_token } = whoop.connect(USER);
    whoop.faults.add({ kind: "serverError", path: "/oauth/oauth2/token", times: 1 });
    expect((await refreshWith(whoop, refresh_token)).status).toBe(500);
    expect((await refreshWith(whoop, refresh_token)).status).toBe(200);
  });

  test("clockSkew shows in dates", async () => {
    whoop.faults.add({ kind: "clockSkew", milliseconds: -3_600_000 });
    expect((await cycles()).headers.get("date")).toBe(new Date(NOW - 3_600_000).toUTCString());
  });
});

test("a refresh ends the access token of before where a test wants it so", async () => {
  const strict = await startWhoop({ people: [{ userId: USER, days: 3 }], refreshEndsAccess: true });
  const { access_token, refresh_token } = strict.connect(USER);
  await refreshWith(strict, refresh_token);
  expect((await ask(strict, access_token, "/v2/cycle")).status).toBe(401);
  await strict.close();
});

test("closing lets go of the port, although a client keeps its connection open", async () => {
  await cycles();
  const port = Number(new URL(whoop.url).port);
  await whoop.close();
  const next = createServer();
  await new Promise<void>((resolve, reject) => {
    next.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  await new Promise((resolve) => next.close(resolve));
});
