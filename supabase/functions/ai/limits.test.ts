import assert from "node:assert/strict";
import {
  ask,
  asking,
  eventsOf,
  newConversation,
  requestsSeen,
  withProvider,
} from "../_shared/testing/llm.ts";
import { newPerson } from "../_shared/testing/people.ts";

Deno.test("a person who asks too often is told when to ask again, and others are answered", async () => {
  const surroundings = withProvider({ limits: { requestsPerMinute: 2, tokensPerDay: 1_000_000 } });
  await newConversation(surroundings);
  const [person, other] = [await newPerson(surroundings), await newPerson(surroundings)];
  const responses = await Promise.all([1, 2, 3].map(() => ask(surroundings, person, asking("How am I?"))));
  const refused = responses.filter(({ status }) => status === 429);
  assert.equal(refused.length, 1);
  const [response] = refused;
  assert.ok(response);
  assert.equal((await response.json()).error, "rate_limited");
  const wait = Number(response.headers.get("retry-after"));
  assert.ok(Number.isInteger(wait) && wait >= 1 && wait <= 60, String(wait));
  // The browser lets the app read it.
  assert.match(response.headers.get("access-control-expose-headers") ?? "", /retry-after/);
  for (const each of responses) if (each.status === 200) await eventsOf(each);
  await eventsOf(await ask(surroundings, other, asking("How am I?")));
  assert.equal((await requestsSeen(surroundings)).length, 3);
});

Deno.test("a person who used up the day is told so, by what answers really took", async () => {
  // Of an answer some 1800 tokens are taken at first; the stand-in then says about 1200.
  const surroundings = withProvider({ limits: { requestsPerMinute: 1000, tokensPerDay: 3500 } });
  await newConversation(surroundings);
  const person = await newPerson(surroundings);
  const statuses: number[] = [];
  for (let times = 0; times < 4; times++) {
    const response = await ask(surroundings, person, asking("How am I?"));
    statuses.push(response.status);
    if (response.status === 200) {
      await eventsOf(response);
    } else {
      assert.equal((await response.json()).error, "daily_budget");
      assert.ok(Number(response.headers.get("retry-after")) <= 24 * 3600);
    }
  }
  assert.deepEqual(statuses, [200, 200, 429, 429]);
  assert.equal((await requestsSeen(surroundings)).length, 2);
});
