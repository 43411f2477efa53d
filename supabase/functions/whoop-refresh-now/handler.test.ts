import assert from "node:assert/strict";
import { enqueueJob } from "../_shared/database/enqueue-job.ts";
import { answer } from "../_shared/endpoint.ts";
import { connectedPerson } from "../_shared/testing/connect.ts";
import { newPerson } from "../_shared/testing/people.ts";
import { post } from "../_shared/testing/requests.ts";
import { testSurroundings } from "../_shared/testing/test-surroundings.ts";
import { whoopRefreshNow } from "./handler.ts";

const surroundings = testSurroundings();

Deno.test("however often a connected person asks for a refresh, one waits", async () => {
  const { person } = await connectedPerson(surroundings);
  for (let times = 0; times < 3; times++) {
    const response = await answer(whoopRefreshNow, post("whoop-refresh-now", person), surroundings);
    assert.equal(response.status, 202);
  }
  const again = { kind: "whoop_recent", uniqueKey: person.id, userId: person.id, payload: {}, runAt: 0 };
  assert.equal((await enqueueJob(surroundings.database, again)).added, false);
});

Deno.test("who is not connected is told so", async () => {
  const person = await newPerson(surroundings);
  const response = await answer(whoopRefreshNow, post("whoop-refresh-now", person), surroundings);
  assert.equal(response.status, 409);
  assert.equal((await response.json()).error, "not_connected");
});

Deno.test("who is not signed in gets nothing", async () => {
  const response = await answer(whoopRefreshNow, post("whoop-refresh-now", undefined), surroundings);
  assert.equal(response.status, 401);
});
