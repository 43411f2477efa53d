import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ask, askForToken, authorizeUrl, leadsTo, redirectUrl, refreshWith } from "./ask.ts";
import { startWhoop } from "./start.ts";
import type { TokenAnswer } from "./tokens.ts";
import type { WhoopServer } from "./whoop-server.ts";

const USER = 10_129;
let whoop: WhoopServer;
beforeEach(async () => {
  whoop = await startWhoop({
    people: [{ userId: USER, days: 3 }],
    clock: () => Date.UTC(2026, 4, 20),
    redirectUrls: [redirectUrl],
  });
});
afterEach(() => whoop.close());

describe("consent", () => {
  test("is asked for on a page that says that it is a demo", async () => {
    const response = await fetch(authorizeUrl(whoop));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("Demo, not WHOOP");
  });

  test("leads back with a code and the state when the button is pressed", async () => {
    const form = authorizeUrl(whoop).searchParams;
    form.set("decision", "allow");
    const response = await fetch(`${whoop.url}/oauth/oauth2/auth`, {
      method: "POST",
      body: form,
      redirect: "manual",
    });
    const back = new URL(response.headers.get("location") ?? "");
    expect(back.origin + back.pathname).toBe(redirectUrl);
    expect(back.searchParams.get("state")).toBe("a-state-of-this-test");
    expect(back.searchParams.get("code")).toMatch(/^.{20,}$/);
  });

  test("refused leads back with the error", async () => {
    const back = await leadsTo(authorizeUrl(whoop, { consent: "refuse" }));
    expect(back.searchParams.get("error")).toBe("access_denied");
    expect(back.searchParams.has("code")).toBe(false);
  });

  test.for([
    ["invalid_state", { state: "short" }],
    ["invalid_scope", { scope: "read:everything" }],
    ["unsupported_response_type", { response_type: "token" }],
  ] as const)("leads back with %s", async ([error, change]) => {
    expect((await leadsTo(authorizeUrl(whoop, change))).searchParams.get("error")).toBe(error);
  });

  test.for([{ client_id: "another" }, { redirect_uri: "https://evil.example/callback" }])(
    "goes nowhere for %o",
    async (change) => {
      const response = await fetch(authorizeUrl(whoop, { consent: "allow", ...change }), {
        redirect: "manual",
      });
      expect([response.status, response.headers.get("location")]).toEqual([400, null]);
    },
  );
});

describe("a code", () => {
  const codeOf = async () =>
    (await leadsTo(authorizeUrl(whoop, { consent: "allow" }))).searchParams.get("code") ?? "";
  const exchange = (code: string, fields = {}) =>
    askForToken(whoop, { grant_type: "authorization_code", code, redirect_uri: redirectUrl, ...fields });

  test("gives tokens once", async () => {
    const code = await codeOf();
    const tokens = (await (await exchange(code)).json()) as TokenAnswer;
    expect(tokens).toMatchObject({ expires_in: 3600, token_type: "bearer" });
    expect((await ask(whoop, tokens.access_token, "/v2/user/profile/basic")).status).toBe(200);
    expect((await exchange(code)).status).toBe(400);
  });

  test("gives none after ten minutes, to another address, or to another client", async () => {
    expect((await exchange(await codeOf(), { redirect_uri: "https://other.example" })).status).toBe(400);
    expect((await exchange(await codeOf(), { client_secret: "guessed" })).status).toBe(401);
    const code = await codeOf();
    whoop.clock.advance(600_001);
    expect((await exchange(code)).status).toBe(400);
  });

  test("gives none to a request in JSON", async () => {
    const response = await fetch(`${whoop.url}/oauth/oauth2/token`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ grant_type: "authorization_code", code: await codeOf() }),
    });
    expect(response.status).toBe(400);
  });

  test("without offline gives no refresh token", async () => {
    const scope = "read:cycles";
    const back = await leadsTo(authorizeUrl(whoop, { consent: "allow", scope }));
    const tokens = await (await exchange(back.searchParams.get("code") ?? "")).json();
    expect(tokens).not.toHaveProperty("refresh_token");
  });
});

describe("a refresh token", () => {
  test("is spent by its first use, and the second is refused and remembered", async () => {
    const first = whoop.connect(USER);
    const [one, two] = await Promise.all([
      refreshWith(whoop, first.refresh_token),
      refreshWith(whoop, first.refresh_token),
    ]);
    expect([one.status, two.status].toSorted()).toEqual([200, 400]);
    expect(whoop.requests.map(({ userId, note }) => [userId, note])).toEqual([
      [USER, "refresh"],
      [USER, "refresh spent"],
    ]);
  });

  test("that was spent by mistake leaves the new one alive", async () => {
    const first = whoop.connect(USER);
    const second = (await (await refreshWith(whoop, first.refresh_token)).json()) as TokenAnswer;
    await refreshWith(whoop, first.refresh_token);
    expect((await refreshWith(whoop, second.refresh_token)).status).toBe(200);
  });

  test("wants scope=offline", async () => {
    const { refresh_token = "" } = whoop.connect(USER);
    expect((await askForToken(whoop, { grant_type: "refresh_token", refresh_token })).status).toBe(400);
  });
});

describe("an access token", () => {
  test("is good for an hour", async () => {
    const { access_token } = whoop.connect(USER);
    whoop.clock.advance(3_599_000);
    expect((await ask(whoop, access_token, "/v2/cycle")).status).toBe(200);
    whoop.clock.advance(1_000);
    expect((await ask(whoop, access_token, "/v2/cycle")).status).toBe(401);
  });

  test("opens only what was allowed", async () => {
    const { access_token } = whoop.connect(USER, "read:sleep");
    expect((await ask(whoop, access_token, "/v2/activity/sleep")).status).toBe(200);
    expect((await ask(whoop, access_token, "/v2/recovery")).status).toBe(401);
  });

  test("ends when the app lets go, and so does the refresh token", async () => {
    const { access_token, refresh_token } = whoop.connect(USER);
    const response = await fetch(`${whoop.url}/developer/v2/user/access`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${access_token}` },
    });
    expect(response.status).toBe(204);
    expect((await ask(whoop, access_token, "/v2/cycle")).status).toBe(401);
    expect((await refreshWith(whoop, refresh_token)).status).toBe(400);
  });

  test("ends when the person takes consent back at WHOOP", async () => {
    const { access_token, refresh_token } = whoop.connect(USER);
    whoop.revoke(USER);
    expect((await ask(whoop, access_token, "/v2/cycle")).status).toBe(401);
    expect((await refreshWith(whoop, refresh_token)).status).toBe(400);
  });
});

test("the record of requests holds no token, code, state or secret", async () => {
  const { access_token, refresh_token } = whoop.connect(USER);
  await ask(whoop, access_token, "/v2/cycle?limit=5");
  await refreshWith(whoop, refresh_token);
  const code = (await leadsTo(authorizeUrl(whoop, { consent: "allow" }))).searchParams.get("code") ?? "";
  const record = JSON.stringify(whoop.requests);
  expect(record).toContain("/v2/cycle");
  for (const secret of [
    access_token,
    refresh_token ?? "",
    code,
    "a-state-of-this-test",
    whoop.clientSecret,
  ]) {
    expect(record).not.toContain(secret);
  }
});
