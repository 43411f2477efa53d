import assert from "node:assert/strict";
import { answer } from "../_shared/endpoint.ts";
import { newPerson } from "../_shared/testing/people.ts";
import { post } from "../_shared/testing/requests.ts";
import { testSurroundings } from "../_shared/testing/test-surroundings.ts";
import { whoopConnect } from "./handler.ts";

const surroundings = testSurroundings();

Deno.test("a signed-in person gets the address of WHOOP's consent, with a new state each time", async () => {
  const person = await newPerson(surroundings);
  const states = new Set<string | null>();
  for (let times = 0; times < 2; times++) {
    const request = post("whoop-connect", person, { return_to: "/more" });
    const response = await answer(whoopConnect, request, surroundings);
    assert.equal(response.status, 200);
    const { authorize_url, demo } = await response.json();
    const url = new URL(authorize_url);
    assert.equal(demo, false);
    assert.equal(url.origin, surroundings.environment.whoop?.baseUrl);
    assert.match(url.searchParams.get("scope") ?? "", /^offline /);
    assert.match(url.searchParams.get("state") ?? "", /^[\w-]{43}$/);
    states.add(url.searchParams.get("state"));
  }
  assert.equal(states.size, 2);
});

Deno.test("nobody, a forged token and the key of server jobs are not signed in", async () => {
  const { token } = await newPerson(surroundings);
  const forged = `${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`;
  for (const one of [undefined, "nonsense", forged, surroundings.environment.serviceKey]) {
    const person = one === undefined ? undefined : { id: "", email: "", token: one };
    const request = post("whoop-connect", person, { return_to: "/" });
    const response = await answer(whoopConnect, request, surroundings);
    assert.equal(response.status, 401);
    assert.equal((await response.json()).error, "not_signed_in");
  }
});

Deno.test("the way back leads to the app and nowhere else", async () => {
  const person = await newPerson(surroundings);
  for (const return_to of ["https://evil.example/", "//evil.example", "/\\evil.example", "settings", ""]) {
    const response = await answer(whoopConnect, post("whoop-connect", person, { return_to }), surroundings);
    assert.equal(response.status, 400, return_to);
  }
});

Deno.test("a body that is not as agreed is refused without repeating it", async () => {
  const person = await newPerson(surroundings);
  const request = post("whoop-connect", person, { return_to: 5, more: "a secret" });
  const response = await answer(whoopConnect, request, surroundings);
  assert.deepEqual(await response.json(), {
    error: "bad_request",
    message: "The body is not as agreed.",
    details: { fields: ["return_to"] },
  });
});

Deno.test("where WHOOP is not set up it says so", async () => {
  const environment = { ...surroundings.environment, whoop: undefined };
  const response = await answer(whoopConnect, post("whoop-connect", undefined), {
    ...surroundings,
    environment,
  });
  assert.equal(response.status, 501);
  assert.equal((await response.json()).error, "not_configured");
});
