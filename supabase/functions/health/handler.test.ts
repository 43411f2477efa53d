import assert from "node:assert/strict";
import { postgrest } from "../_shared/database/call.ts";
import { answer } from "../_shared/endpoint.ts";
import { open } from "../_shared/testing/requests.ts";
import { testSurroundings } from "../_shared/testing/test-surroundings.ts";
import { health } from "./handler.ts";

Deno.test("health says that the database answers", async () => {
  const response = await answer(health, open("health"), testSurroundings());
  assert.deepEqual(await response.json(), { ok: true, database: true, ai: "live" });
});

Deno.test("health says that the database does not answer", async () => {
  const { environment } = testSurroundings();
  // Nothing listens on port 1.
  const database = postgrest({ ...environment, supabaseUrl: "http://127.0.0.1:1" }, fetch);
  const response = await answer(health, open("health"), testSurroundings({ database }));
  assert.deepEqual(await response.json(), { ok: true, database: false, ai: "live" });
});

Deno.test("health says whether there is a model, and whether it is make-believe", async () => {
  const { environment } = testSurroundings();
  const { ai } = environment;
  assert.ok(ai);
  const told = async (provider: typeof environment.ai) => {
    const surroundings = testSurroundings({ environment: { ...environment, ai: provider } });
    return (await (await answer(health, open("health"), surroundings)).json()).ai;
  };
  assert.equal(await told(undefined), "none");
  assert.equal(await told({ ...ai, isDemo: true }), "demo");
});
