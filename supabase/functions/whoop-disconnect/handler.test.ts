import assert from "node:assert/strict";
import { enqueueJob } from "../_shared/database/enqueue-job.ts";
import { storedIntegration } from "../_shared/database/integration.ts";
import { answer } from "../_shared/endpoint.ts";
import { authorizeUrl, comeBack, connectedPerson } from "../_shared/testing/connect.ts";
import { newPerson, type Person } from "../_shared/testing/people.ts";
import { post } from "../_shared/testing/requests.ts";
import { testSurroundings } from "../_shared/testing/test-surroundings.ts";
import { consent, tellWhoop } from "../_shared/testing/whoop.ts";
import { accessToken } from "../_shared/whoop/tokens.ts";
import { whoopDisconnect } from "./handler.ts";

const surroundings = testSurroundings();

const connectionOf = ({ id }: Person) =>
  storedIntegration(surroundings.database, { userId: id, provider: "whoop" });

const disconnect = (person: Person | undefined, body: unknown = { keep_data: true }) =>
  answer(whoopDisconnect, post("whoop-disconnect", person, body), surroundings);

async function profileStatus(token: string): Promise<number> {
  const url = `${surroundings.environment.whoop?.baseUrl}/developer/v2/user/profile/basic`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  await response.body?.cancel();
  return response.status;
}

Deno.test("after disconnecting, the tokens are gone here and work at WHOOP no longer", async () => {
  const { person } = await connectedPerson(surroundings);
  const access = await accessToken(surroundings, person.id);
  assert.ok(access.kind === "usable");
  assert.equal(await profileStatus(access.token), 200);
  const response = await disconnect(person);
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), {});
  assert.equal(await connectionOf(person), null);
  assert.equal(await profileStatus(access.token), 401);
  // The job that waited is gone with it.
  const history = { kind: "whoop_history", uniqueKey: person.id, userId: person.id, payload: {}, runAt: 0 };
  assert.equal((await enqueueJob(surroundings.database, history)).added, true);
});

Deno.test("one person's disconnecting is no other's", async () => {
  const one = await connectedPerson(surroundings);
  const other = await connectedPerson(surroundings);
  const before = await connectionOf(other.person);
  await disconnect(one.person, { keep_data: false });
  assert.deepEqual(await connectionOf(other.person), before);
});

Deno.test("a WHOOP that fails, or hangs, keeps nobody from disconnecting here", async () => {
  for (const kind of ["serverError", "unauthorized", "cut", "slow"]) {
    const { person, wearer } = await connectedPerson(surroundings);
    const path = "/developer/v2/user/access";
    await tellWhoop(surroundings, "add-fault", { kind, path, userId: wearer, milliseconds: 5000 });
    const impatient = { ...surroundings, wait: () => surroundings.wait(kind === "slow" ? 50 : 5000) };
    const request = post("whoop-disconnect", person, { keep_data: true });
    const response = await answer(whoopDisconnect, request, impatient);
    await tellWhoop(surroundings, "clear-faults");
    assert.equal(response.status, 200, kind);
    assert.equal(await connectionOf(person), null, kind);
  }
});

Deno.test("who was never connected may disconnect, and who disconnected may connect again", async () => {
  assert.equal((await disconnect(await newPerson(surroundings))).status, 200);
  const { person, wearer } = await connectedPerson(surroundings);
  await disconnect(person, { keep_data: false });
  const again = await comeBack(surroundings, await consent(await authorizeUrl(surroundings, person), wearer));
  assert.match(again.headers.get("location") ?? "", /whoop=connected$/);
});

Deno.test("nobody disconnects without a session, or without saying what becomes of the data", async () => {
  const { person } = await connectedPerson(surroundings);
  assert.equal((await disconnect(undefined)).status, 401);
  assert.equal((await disconnect(person, {})).status, 400);
  assert.equal((await connectionOf(person))?.status, "ok");
});
