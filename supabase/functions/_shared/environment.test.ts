import assert from "node:assert/strict";
import { readEnvironment } from "./environment.ts";

const least = {
  SUPABASE_URL: "https://ref.supabase.co/",
  SUPABASE_SERVICE_ROLE_KEY: "service",
  APP_ORIGINS: "https://app.example/, https://other.example",
};
const whoop = {
  WHOOP_CLIENT_ID: "id",
  WHOOP_CLIENT_SECRET: "secret",
  TOKEN_KEYS: `k1:${"A".repeat(43)}`,
};

const read = (variables: Readonly<Record<string, string>>) => readEnvironment((name) => variables[name]);

Deno.test("without WHOOP's variables, and with a part of them, WHOOP is not set up", () => {
  assert.equal(read(least).whoop, undefined);
  for (const missing of Object.keys(whoop)) {
    assert.equal(read({ ...least, ...whoop, [missing]: "" }).whoop, undefined, missing);
  }
});

Deno.test("WHOOP is the real one, and comes back to this project, unless told", () => {
  const app = read({ ...least, ...whoop }).whoop;
  assert.equal(app?.baseUrl, "https://api.prod.whoop.com");
  assert.equal(app?.redirectUrl, "https://ref.supabase.co/functions/v1/whoop-callback");
  assert.equal(app?.isDemo, false);
});

Deno.test("WHOOP allows 100 requests a minute and 10,000 a day, unless it granted more", () => {
  const { requests } = read({ ...least, ...whoop }).whoop ?? {};
  assert.deepEqual(requests, { perMinute: 100, perDay: 10_000 });
  const more = read({ ...least, ...whoop, WHOOP_REQUESTS_PER_MINUTE: "500" }).whoop;
  assert.deepEqual(more?.requests, { perMinute: 500, perDay: 10_000 });
  for (const odd of ["0", "-5", "many", "1e3"]) {
    assert.throws(() => read({ ...least, ...whoop, WHOOP_REQUESTS_PER_DAY: odd }), /WHOOP_REQUESTS_PER_DAY/);
  }
});

Deno.test("origins are read as browsers send them", () => {
  assert.deepEqual(read(least).appOrigins, ["https://app.example", "https://other.example"]);
});

Deno.test("what is always needed is missed by its name", () => {
  for (const name of Object.keys(least)) {
    assert.throws(() => read({ ...least, [name]: "" }), { message: `${name} is not set` });
  }
});

Deno.test("without a secret nobody may call what the clock calls", () => {
  assert.equal(read({ ...least, JOB_SECRET: "" }).jobSecret, undefined);
});
