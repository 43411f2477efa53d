import assert from "node:assert/strict";
import { claimRefresh, storedIntegration } from "../database/integration.ts";
import type { TokenKey } from "../seal.ts";
import type { Surroundings } from "../surroundings.ts";
import { connectedPerson } from "../testing/connect.ts";
import { testSurroundings } from "../testing/test-surroundings.ts";
import { tellWhoop } from "../testing/whoop.ts";
import type { Access } from "./access.ts";
import { refreshOnce } from "./refresh-once.ts";
import { accessToken, refreshAccess } from "./tokens.ts";
import { whoopFetch } from "./whoop-fetch.ts";

const HOUR = 3_600_000;
const surroundings = testSurroundings();
const profile = { path: "/v2/user/profile/basic" };

const stored = (userId: string) => storedIntegration(surroundings.database, { userId, provider: "whoop" });

/** The notes of all token requests since the last `clear-requests`: "refresh", "refresh spent", … */
async function tokenRequests(): Promise<(string | undefined)[]> {
  const seen = await tellWhoop<{ path: string; note?: string }[]>(surroundings, "requests");
  return seen.filter(({ path }) => path === "/oauth/oauth2/token").map(({ note }) => note);
}

/** A connected person from now on watched at WHOOP. */
async function watchedPerson(): Promise<{ readonly id: string; readonly wearer: number }> {
  const { person, wearer } = await connectedPerson(surroundings);
  await tellWhoop(surroundings, "clear-requests");
  return { id: person.id, wearer };
}

/** The same world some time later, for us; WHOOP's clock stays. */
const later = (milliseconds: number): Surroundings => ({
  ...surroundings,
  now: () => Date.now() + milliseconds,
});

Deno.test("a token that is good for more than five minutes is used as it is", async () => {
  const { id } = await watchedPerson();
  const access = await accessToken(later(HOUR - 6 * 60_000), id);
  assert.equal(access.kind, "usable");
  assert.deepEqual(await tokenRequests(), []);
});

Deno.test("a token in its last five minutes is refreshed before WHOOP refuses it", async () => {
  const { id } = await watchedPerson();
  const before = await accessToken(surroundings, id);
  const access = await accessToken(later(HOUR - 4 * 60_000), id);
  assert.ok(access.kind === "usable" && before.kind === "usable");
  assert.notEqual(access.token, before.token);
  assert.equal(access.generation, before.generation + 1);
  assert.deepEqual(await tokenRequests(), ["refresh"]);
});

Deno.test("fifty at once make one token request, and all get a token that works", async () => {
  const { id } = await watchedPerson();
  // WHOOP takes its time, so that all fifty are there before it answers.
  const slow = { kind: "slow", path: "/oauth/oauth2/token", milliseconds: 1500, times: 1 };
  await tellWhoop(surroundings, "add-fault", slow);
  const soonOver = later(HOUR - 60_000);
  const all = await Promise.all(Array.from({ length: 50 }, () => accessToken(soonOver, id)));
  assert.deepEqual(await tokenRequests(), ["refresh"]);
  const tokens = new Set(all.map((access) => (access.kind === "usable" ? access.token : access.kind)));
  assert.equal(tokens.size, 1);
  assert.equal((await stored(id))?.status, "ok");
  const answer = await whoopFetch(surroundings, id, profile);
  assert.equal(answer.kind === "answer" && answer.status, 200);
});

Deno.test("fifty who all meet a 401 make one token request, and all get their answer", async () => {
  const { id, wearer } = await watchedPerson();
  // WHOOP has forgotten the access token, as after an hour; ours looks good yet.
  await tellWhoop(surroundings, "set-clock", { advance: 2 * HOUR });
  try {
    const all = await Promise.all(Array.from({ length: 50 }, () => whoopFetch(surroundings, id, profile)));
    for (const answer of all) {
      assert.ok(answer.kind === "answer");
      assert.equal(answer.status, 200);
      assert.equal(JSON.parse(answer.body).user_id, wearer);
    }
    assert.deepEqual(await tokenRequests(), ["refresh"]);
  } finally {
    await tellWhoop(surroundings, "set-clock", { advance: -2 * HOUR });
  }
});

Deno.test("who was too slow, and is told no, uses what another stored meanwhile", async () => {
  const { id } = await watchedPerson();
  const first = await accessToken(surroundings, id);
  assert.ok(first.kind === "usable");
  const connection = { userId: id, provider: "whoop" } as const;
  const overdue = await claimRefresh(surroundings.database, connection, first.generation, 0);
  assert.ok(overdue.kind === "claimed" && surroundings.environment.whoop);
  const another = await refreshAccess(surroundings, id, first.generation);
  const late = await refreshOnce(surroundings, surroundings.environment.whoop, connection, overdue);
  assert.equal(late.kind, "overtaken");
  assert.deepEqual(await tokenRequests(), ["refresh", "refresh spent"]);
  assert.deepEqual(await accessToken(surroundings, id), another);
});

Deno.test("who was too slow to store, but was heard, mends the connection", async () => {
  const { id } = await watchedPerson();
  const connection = { userId: id, provider: "whoop" } as const;
  const first = await stored(id);
  const overdue = await claimRefresh(surroundings.database, connection, first?.generation ?? 0, 0);
  assert.ok(overdue.kind === "claimed" && surroundings.environment.whoop);
  // Between WHOOP's answer to this one and its storing, another asks with the token that is used up.
  let another: Promise<Access> | undefined;
  const database = {
    call: async (name: string, values: Readonly<Record<string, unknown>>) => {
      another ??= refreshAccess(surroundings, id, overdue.generation);
      assert.deepEqual(await another, { kind: "broken" });
      return await surroundings.database.call(name, values);
    },
  };
  const slow = { ...surroundings, database };
  const late = await refreshOnce(slow, surroundings.environment.whoop, connection, overdue);
  assert.equal(late.kind, "usable");
  assert.equal((await stored(id))?.status, "ok");
  const answer = await whoopFetch(surroundings, id, profile);
  assert.equal(answer.kind === "answer" && answer.status, 200);
});

Deno.test("a consent that was taken back at WHOOP shows as broken, and is not asked for again", async () => {
  const { id, wearer } = await watchedPerson();
  await tellWhoop(surroundings, "revoke", { userId: wearer });
  assert.deepEqual(await whoopFetch(surroundings, id, profile), { kind: "broken" });
  assert.equal((await stored(id))?.status, "broken");
  await tellWhoop(surroundings, "clear-requests");
  assert.deepEqual(await whoopFetch(surroundings, id, profile), { kind: "broken" });
  assert.deepEqual(await tokenRequests(), []);
});

Deno.test("a WHOOP that can't be asked breaks no connection, and the last minutes of a token are used", async () => {
  for (const kind of ["serverError", "tooManyRequests"]) {
    const { id } = await watchedPerson();
    await tellWhoop(surroundings, "add-fault", { kind, path: "/oauth/oauth2/token" });
    const lastMinutes = await accessToken(later(HOUR - 4 * 60_000), id);
    assert.equal(lastMinutes.kind, "usable", kind);
    const over = await accessToken(later(HOUR + 60_000), id);
    assert.deepEqual(over, { kind: "unavailable", code: "unavailable" }, kind);
    await tellWhoop(surroundings, "clear-faults");
    assert.equal((await accessToken(later(HOUR + 60_000), id)).kind, "usable", kind);
  }
});

Deno.test("a refresh token that was used up for an answer that got lost shows as broken", async () => {
  for (const kind of ["cut", "truncated", "malformed"]) {
    const { id } = await watchedPerson();
    await tellWhoop(surroundings, "add-fault", { kind, path: "/oauth/oauth2/token", times: 1 });
    const access = await accessToken(later(HOUR + 60_000), id);
    await tellWhoop(surroundings, "clear-faults");
    // Deno may have sent it a second time by itself, and then knows at once.
    assert.notEqual(access.kind, "usable", kind);
    assert.deepEqual(await accessToken(later(HOUR + 60_000), id), { kind: "broken" }, kind);
  }
});

Deno.test("a changed client secret is the operator's fault and breaks nobody's connection", async () => {
  const { id } = await watchedPerson();
  const { environment } = surroundings;
  assert.ok(environment.whoop);
  const whoop = { ...environment.whoop, clientSecret: "another" };
  const misled = { ...later(HOUR + 60_000), environment: { ...environment, whoop } };
  assert.deepEqual(await accessToken(misled, id), { kind: "unavailable", code: "client_refused" });
  assert.equal((await accessToken(later(HOUR + 60_000), id)).kind, "usable");
});

Deno.test("a missing key breaks nobody's connection, and a new one takes over with the next refresh", async () => {
  const { id } = await watchedPerson();
  const { environment } = surroundings;
  assert.ok(environment.whoop);
  const [old] = environment.whoop.tokenKeys;
  const key = { id: "k900", bytes: crypto.getRandomValues(new Uint8Array(32)) };
  const under = (tokenKeys: readonly [TokenKey, ...TokenKey[]]): Surroundings => ({
    ...later(HOUR + 60_000),
    environment: { ...environment, whoop: { ...environment.whoop!, tokenKeys } },
  });
  assert.deepEqual(await accessToken(under([key]), id), { kind: "unavailable", code: "key_missing" });
  assert.equal((await accessToken(under([key, old]), id)).kind, "usable");
  assert.match((await stored(id))?.access_sealed ?? "", /^k900\./);
  // The old one can go now.
  const access = await accessToken({ ...under([key]), now: Date.now }, id);
  assert.equal(access.kind, "usable");
});

Deno.test("somebody without a connection has no token", async () => {
  assert.deepEqual(await accessToken(surroundings, crypto.randomUUID()), { kind: "gone" });
});
