import assert from "node:assert/strict";
import { whoopDisconnect } from "../whoop-disconnect/handler.ts";
import { whoopRefreshNow } from "../whoop-refresh-now/handler.ts";
import { answer } from "./endpoint.ts";
import { authorizeUrl, comeBack, connectedPerson } from "./testing/connect.ts";
import { newPerson } from "./testing/people.ts";
import { post } from "./testing/requests.ts";
import { testSurroundings } from "./testing/test-surroundings.ts";
import { consent, newWearer, tellWhoop } from "./testing/whoop.ts";
import { accessToken, refreshAccess } from "./whoop/tokens.ts";

/** Surroundings that remember every token that WHOOP hands out. */
function watchful() {
  const tokens: string[] = [];
  const surroundings = testSurroundings({
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      if (String(input).endsWith("/oauth/oauth2/token") && response.ok) {
        const { access_token, refresh_token } = await response.clone().json();
        tokens.push(access_token, refresh_token);
      }
      return response;
    },
  });
  return { surroundings, tokens };
}

async function dump(supabaseUrl: string): Promise<string> {
  return await (await fetch(`${supabaseUrl}/__test/dump`, { method: "POST" })).json();
}

/** A secret and the forms in which it would be of use all the same. */
function formsOf(secret: string): string[] {
  return [secret, btoa(secret).replace(/=+$/, ""), encodeURIComponent(secret)];
}

Deno.test("a copy of the whole database holds no usable token and no state", async () => {
  const { surroundings, tokens } = watchful();
  const { person } = await connectedPerson(surroundings);
  const access = await accessToken(surroundings, person.id);
  assert.ok(access.kind === "usable");
  await refreshAccess(surroundings, person.id, access.generation);
  assert.equal(tokens.length, 4);
  const waiting = new URL(await authorizeUrl(surroundings, await newPerson(surroundings)));
  const state = waiting.searchParams.get("state") ?? "";

  const { supabaseUrl, whoop } = surroundings.environment;
  const all = await dump(supabaseUrl);
  // It is a copy of what was just stored.
  assert.ok(all.includes(person.id) && /k1\.[\w-]{16}\.[\w-]{22,}/.test(all));
  for (const secret of [...tokens, state, whoop?.clientSecret ?? ""].flatMap(formsOf)) {
    assert.ok(!all.includes(secret));
  }
});

Deno.test("after disconnecting, a copy of the database holds not even a sealed token", async () => {
  const { surroundings } = watchful();
  const { person, wearer } = await connectedPerson(surroundings);
  await answer(whoopDisconnect, post("whoop-disconnect", person, { keep_data: true }), surroundings);
  const all = await dump(surroundings.environment.supabaseUrl);
  const lines = all.split("\n").filter((line) => line.includes(person.id) || line.includes(`"${wearer}"`));
  assert.ok(lines.every((line) => !/k\d+\.[\w-]{16}\./.test(line)));
});

Deno.test("no answer and no line of log holds a secret, an e-mail or what WHOOP knows of a person", async () => {
  const { surroundings, tokens } = watchful();
  const person = await newPerson(surroundings);
  const wearer = await newWearer(surroundings);
  const back = await consent(await authorizeUrl(surroundings, person), wearer);
  const responses: Response[] = [];
  const keep = async (response: Promise<Response>) => {
    responses.push(await response);
  };
  for (const kind of ["unauthorized", "serverError"]) {
    await tellWhoop(surroundings, "add-fault", { kind, path: "/developer/v2/user/profile", times: 1 });
    await keep(comeBack(surroundings, await consent(await authorizeUrl(surroundings, person), wearer)));
  }
  await keep(comeBack(surroundings, back));
  await keep(comeBack(surroundings, back));
  const access = await accessToken(surroundings, person.id);
  assert.ok(access.kind === "usable");
  await refreshAccess(surroundings, person.id, access.generation);
  await keep(answer(whoopRefreshNow, post("whoop-refresh-now", person), surroundings));
  await keep(answer(whoopDisconnect, post("whoop-disconnect", person, { keep_data: "maybe" }), surroundings));
  await tellWhoop(surroundings, "revoke", { userId: wearer });
  await keep(answer(whoopDisconnect, post("whoop-disconnect", person, { keep_data: false }), surroundings));

  const written = surroundings.logged.join("\n");
  const answered = (
    await Promise.all(responses.map(async (one) => `${JSON.stringify([...one.headers])} ${await one.text()}`))
  ).join("\n");
  assert.ok(surroundings.logged.length > 10 && tokens.length >= 6);
  const { serviceKey, whoop, jobSecret = "" } = surroundings.environment;
  const secrets = [
    ...tokens,
    back["state"] ?? "",
    back["code"] ?? "",
    person.token,
    person.email,
    serviceKey,
    jobSecret,
    whoop?.clientSecret ?? "",
  ];
  for (const secret of secrets.flatMap(formsOf)) {
    assert.ok(secret.length > 0 && !written.includes(secret) && !answered.includes(secret));
  }
  for (const line of surroundings.logged) assert.ok(!line.includes("@") && JSON.parse(line).event);
});
