import assert from "node:assert/strict";
import { enqueueJob } from "../_shared/database/enqueue-job.ts";
import { beginIntegration, storedIntegration } from "../_shared/database/integration.ts";
import { authorizeUrl, comeBack, connectedPerson } from "../_shared/testing/connect.ts";
import { newPerson, type Person } from "../_shared/testing/people.ts";
import { APP } from "../_shared/testing/requests.ts";
import { testSurroundings } from "../_shared/testing/test-surroundings.ts";
import { consent, newWearer, tellWhoop } from "../_shared/testing/whoop.ts";
import { hashOfState, newState } from "../_shared/whoop/connect-state.ts";
import { whoopFetch } from "../_shared/whoop/whoop-fetch.ts";

const surroundings = testSurroundings();

const connectionOf = ({ id }: Person) =>
  storedIntegration(surroundings.database, { userId: id, provider: "whoop" });

Deno.test("a person who agreed comes home connected, and their history is asked for", async () => {
  const person = await newPerson(surroundings);
  const wearer = await newWearer(surroundings);
  const response = await comeBack(
    surroundings,
    await consent(await authorizeUrl(surroundings, person), wearer),
  );
  assert.equal(response.status, 303);
  assert.equal(response.headers.get("location"), `${APP}/more?whoop=connected`);
  assert.equal((await connectionOf(person))?.account, String(wearer));
  const history = { kind: "whoop_history", uniqueKey: person.id, userId: person.id, payload: {}, runAt: 0 };
  assert.equal((await enqueueJob(surroundings.database, history)).added, false);
  const answer = await whoopFetch(surroundings, person.id, { path: "/v2/user/profile/basic" });
  assert.equal(answer.kind === "answer" && answer.status, 200);
});

Deno.test("a person who said no comes home refused, and nothing is kept", async () => {
  const person = await newPerson(surroundings);
  const url = await authorizeUrl(surroundings, person);
  const response = await comeBack(surroundings, await consent(url, await newWearer(surroundings), "refuse"));
  assert.equal(response.headers.get("location"), `${APP}/more?whoop=refused`);
  assert.equal(await connectionOf(person), null);
});

Deno.test("a forged, a missing and a replayed state are refused, and nothing changes", async () => {
  const person = await newPerson(surroundings);
  const wearer = await newWearer(surroundings);
  const back = await consent(await authorizeUrl(surroundings, person), wearer);
  const forged = {
    ...back,
    state: `${back["state"]?.slice(0, -1)}${back["state"]?.endsWith("A") ? "B" : "A"}`,
  };
  for (const query of [forged, { code: back["code"] ?? "" }, { ...back, state: "x" }]) {
    const response = await comeBack(surroundings, query);
    assert.equal(response.status, 403);
    assert.equal(response.headers.get("refresh"), `0; url=${APP}/more?whoop=expired`);
    await response.body?.cancel();
  }
  assert.equal(await connectionOf(person), null);

  assert.equal((await comeBack(surroundings, back)).status, 303);
  const before = await connectionOf(person);
  const replayed = await comeBack(surroundings, back);
  assert.equal(replayed.status, 403);
  await replayed.body?.cancel();
  assert.deepEqual(await connectionOf(person), before);
});

Deno.test("of two who come back at once with one state, one is let in", async () => {
  const person = await newPerson(surroundings);
  const wearer = await newWearer(surroundings);
  const back = await consent(await authorizeUrl(surroundings, person), wearer);
  const both = await Promise.all([comeBack(surroundings, back), comeBack(surroundings, back)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 403]);
  await Promise.all(both.map((response) => response.body?.cancel()));
  assert.equal((await connectionOf(person))?.generation, 1);
});

Deno.test("a state that is too old is refused", async () => {
  const person = await newPerson(surroundings);
  const { state: _, ...back } = await consent(
    await authorizeUrl(surroundings, person),
    await newWearer(surroundings),
  );
  const state = newState(surroundings);
  await beginIntegration(
    surroundings.database,
    { userId: person.id, provider: "whoop" },
    { hash: await hashOfState(state), returnTo: `${APP}/settings`, validSeconds: 0 },
  );
  const response = await comeBack(surroundings, { ...back, state });
  assert.equal(response.status, 403);
  await response.body?.cancel();
  assert.equal(await connectionOf(person), null);
});

Deno.test("an attacker who came back with another's code connects it to themselves only", async () => {
  const [victim, attacker] = [await newPerson(surroundings), await newPerson(surroundings)];
  const wearer = await newWearer(surroundings);
  const victims = await consent(await authorizeUrl(surroundings, victim), wearer);
  const attackers = await consent(await authorizeUrl(surroundings, attacker), await newWearer(surroundings));
  await comeBack(surroundings, { ...victims, state: attackers["state"] ?? "" });
  assert.equal(await connectionOf(victim), null);
});

Deno.test("a WHOOP account that is another person's stays theirs", async () => {
  const { person, wearer } = await connectedPerson(surroundings);
  const before = await connectionOf(person);
  const other = await newPerson(surroundings);
  const response = await comeBack(
    surroundings,
    await consent(await authorizeUrl(surroundings, other), wearer),
  );
  assert.equal(response.headers.get("location"), `${APP}/more?whoop=taken`);
  assert.equal(await connectionOf(other), null);
  assert.deepEqual(await connectionOf(person), before);
});

Deno.test("whatever WHOOP answers, a person comes home, and may try again", async () => {
  for (const kind of ["unauthorized", "serverError", "malformed", "cut", "truncated"]) {
    for (const path of ["/oauth/oauth2/token", "/developer/v2/user/profile/basic"]) {
      const person = await newPerson(surroundings);
      const wearer = await newWearer(surroundings);
      const back = await consent(await authorizeUrl(surroundings, person), wearer);
      await tellWhoop(surroundings, "add-fault", { kind, path });
      const response = await comeBack(surroundings, back);
      await tellWhoop(surroundings, "clear-faults");
      assert.equal(response.headers.get("location"), `${APP}/more?whoop=failed`, `${kind} ${path}`);
      assert.equal(await connectionOf(person), null);
      const again = await consent(await authorizeUrl(surroundings, person), wearer);
      const second = await comeBack(surroundings, again);
      assert.equal(second.headers.get("location"), `${APP}/more?whoop=connected`);
    }
  }
});
