import assert from "node:assert/strict";
import { json } from "./answers.ts";
import { DatabaseError } from "./database/call.ts";
import { answer, type Endpoint } from "./endpoint.ts";
import { APP, post } from "./testing/requests.ts";
import { testSurroundings } from "./testing/test-surroundings.ts";

const echo: Endpoint = { name: "echo", method: "POST", handle: () => Promise.resolve(json({ done: true })) };
const failing = (error: Error): Endpoint => ({ ...echo, handle: () => Promise.reject(error) });

function from(origin: string, method = "POST"): Request {
  return new Request("http://functions.example/functions/v1/echo", { method, headers: { origin } });
}

Deno.test("pages of the app may read answers, and no other page may", async () => {
  const surroundings = testSurroundings();
  for (const method of ["POST", "OPTIONS"]) {
    const ours = await answer(echo, from(APP, method), surroundings);
    assert.equal(ours.headers.get("access-control-allow-origin"), APP);
    for (const origin of ["https://evil.example", `${APP}.evil.example`, "null", "http://app.example"]) {
      const theirs = await answer(echo, from(origin, method), surroundings);
      assert.equal(theirs.headers.get("access-control-allow-origin"), null, origin);
      assert.equal(theirs.headers.get("vary"), "origin");
    }
  }
});

Deno.test("a browser may ask beforehand, and nothing runs", async () => {
  const unreached = failing(new Error("it ran"));
  const response = await answer(unreached, from(APP, "OPTIONS"), testSurroundings());
  assert.equal(response.status, 204);
  assert.match(response.headers.get("access-control-allow-headers") ?? "", /authorization/);
});

Deno.test("another method is not allowed", async () => {
  const response = await answer(echo, from(APP, "GET"), testSurroundings());
  assert.equal(response.status, 405);
  assert.equal((await response.json()).error, "method_not_allowed");
});

Deno.test("a bug answers 500 and logs its class and place, but not its message", async () => {
  const surroundings = testSurroundings();
  const bug = failing(new TypeError("token abc of a@person.example"));
  const response = await answer(bug, post("echo", undefined), surroundings);
  assert.equal(response.status, 500);
  assert.deepEqual(await response.json(), {
    error: "internal",
    message: "Something went wrong here.",
    details: {},
  });
  const [line] = surroundings.logged.map((one) => JSON.parse(one));
  assert.equal(line.error, "TypeError");
  assert.match(line.at, /endpoint\.test\.ts/);
  assert.doesNotMatch(surroundings.logged.join("\n"), /abc|person\.example/);
});

Deno.test("a database that fails answers 503, and the log has its code", async () => {
  const surroundings = testSurroundings();
  const response = await answer(
    failing(new DatabaseError("job_claim", "40001")),
    post("echo", undefined),
    surroundings,
  );
  assert.equal(response.status, 503);
  assert.equal(JSON.parse(surroundings.logged[0] ?? "").code, "40001");
});

Deno.test("each request is one line of log with the id that its answer has", async () => {
  const surroundings = testSurroundings();
  const given = crypto.randomUUID();
  const request = post("echo", undefined);
  request.headers.set("x-request-id", given);
  const response = await answer(echo, request, surroundings);
  assert.equal(response.headers.get("x-request-id"), given);
  const lines = surroundings.logged.map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ event, endpoint, request_id, status }) => ({ event, endpoint, request_id, status })),
    [{ event: "request", endpoint: "echo", request_id: given, status: 200 }],
  );
});

Deno.test("an id that could be anything else is replaced", async () => {
  const surroundings = testSurroundings();
  for (const given of ["somebody@person.example", `${"a".repeat(40)}`, "abc"]) {
    const request = post("echo", undefined);
    request.headers.set("x-request-id", given);
    const response = await answer(echo, request, surroundings);
    assert.match(response.headers.get("x-request-id") ?? "", /^[0-9a-f-]{36}$/);
  }
  assert.doesNotMatch(surroundings.logged.join("\n"), /person\.example|aaaa/);
});
