import { afterEach, beforeEach, expect, test } from "vitest";
import { ask } from "./ask.ts";
import { startWhoop } from "./start.ts";
import type { WhoopServer } from "./whoop-server.ts";

const MINUTE_BEGINS = Date.UTC(2026, 4, 20, 20, 30);
let whoop: WhoopServer;
beforeEach(async () => {
  whoop = await startWhoop({ people: [{ days: 3 }, { days: 3 }], clock: () => MINUTE_BEGINS });
});
afterEach(() => whoop.close());

/** What so many requests were answered, by all people in turn. */
async function spend(count: number): Promise<Response[]> {
  const tokens = whoop.people.all().map(({ userId }) => whoop.connect(userId).access_token);
  const answers: Response[] = [];
  for (let i = 0; i < count; i += 1) {
    answers.push(await ask(whoop, tokens[i % tokens.length] ?? "", "/v2/user/profile/basic"));
  }
  return answers;
}

test("an app has a hundred requests a minute, whoever they are for", async () => {
  const answers = await spend(102);
  expect(answers.map(({ status }) => status)).toEqual([...Array(100).fill(200), 429, 429]);
  whoop.clock.advance(60_000);
  expect((await spend(1))[0]?.status).toBe(200);
});

test("headers tell the limits, what is left of the window and when the next begins", async () => {
  whoop.clock.advance(18_500);
  const [, second] = await spend(2);
  const names = ["limit", "remaining", "reset"].map((name) => second?.headers.get(`x-ratelimit-${name}`));
  expect(names).toEqual(["100, 100;window=60, 10000;window=86400", "98", "42"]);
});

test("a day's limit holds over its minutes, and then the headers tell of the day", async () => {
  whoop.setLimits({ perMinute: 3, perDay: 5 });
  await spend(3);
  whoop.clock.advance(60_000);
  const answers = await spend(3);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(answers[2]?.headers.get("x-ratelimit-remaining")).toBe("0");
  // From 20:31 to midnight.
  expect(answers[2]?.headers.get("x-ratelimit-reset")).toBe(String(209 * 60));
  expect(answers[2]?.headers.has("retry-after")).toBe(false);
});

test("refused requests and those of nobody count for nothing", async () => {
  whoop.setLimits({ perMinute: 2, perDay: 3 });
  await ask(whoop, "nobody's", "/v2/cycle");
  await spend(4);
  whoop.clock.advance(60_000);
  expect((await spend(1))[0]?.status).toBe(200);
});
