import assert from "node:assert/strict";
import { answer } from "../_shared/endpoint.ts";
import { testSurroundings } from "../_shared/testing/test-surroundings.ts";
import { whoopWebhook } from "./handler.ts";

const surroundings = testSurroundings();

/** WHOOP's published example of a signed event. */
const example = {
  secret: "test-client-secret",
  timestamp: "1767225600000",
  signature: "mcEYM1fHahDzCGjK3dooVQtSNj97zHddulDlklTaw9s=",
  body:
    '{"user_id":10129,"id":"ecfc6a15-4661-442f-a9a4-f160dd7afae8","type":"sleep.updated",' +
    '"trace_id":"e369c784-5100-49e8-8098-75d35c47b31b"}',
};

function deliver(changes: Partial<typeof example>, late = 0): Promise<Response> {
  const { secret, timestamp, signature, body } = { ...example, ...changes };
  const { environment } = surroundings;
  const app = environment.whoop && { ...environment.whoop, clientSecret: secret };
  const request = new Request("http://functions.example/functions/v1/whoop-webhook", {
    method: "POST",
    headers: { "x-whoop-signature": signature, "x-whoop-signature-timestamp": timestamp },
    body,
  });
  const now = () => Number(example.timestamp) + late;
  return answer(whoopWebhook, request, { ...surroundings, now, environment: { ...environment, whoop: app } });
}

Deno.test("an event that WHOOP signed is taken in, and again when it is delivered again", async () => {
  assert.equal((await deliver({})).status, 200);
  assert.equal((await deliver({}, 60_000)).status, 200);
});

Deno.test("an event changed, late, or signed by another is refused", async () => {
  assert.equal((await deliver({ body: example.body.replace("sleep.updated", "sleep.deleted") })).status, 401);
  assert.equal((await deliver({ secret: "another" })).status, 401);
  assert.equal((await deliver({ timestamp: "1767225600001" })).status, 401);
  assert.equal((await deliver({ signature: "" })).status, 401);
  assert.equal((await deliver({}, 5 * 60_000 + 1)).status, 401);
  assert.equal((await deliver({}, -5 * 60_000 - 1)).status, 401);
});

Deno.test("a body too long for an event is refused", async () => {
  assert.equal((await deliver({ body: `${example.body}${" ".repeat(20_000)}` })).status, 401);
});
