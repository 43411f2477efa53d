import assert from "node:assert/strict";
import {
  ask,
  asking,
  eventsOf,
  kinds,
  newConversation,
  requestsSeen,
  tellLlm,
  textOf,
  withProvider,
} from "../_shared/testing/llm.ts";
import { newPerson } from "../_shared/testing/people.ts";

const result = JSON.stringify({ typical: { cite: "c1", text: "58.250719 bpm" } });
const question = asking("Why do I feel so worn out?", {
  messages: [
    { role: "person", text: "Why do I feel so worn out?" },
    {
      role: "assistant",
      text: "",
      calls: [{ id: "t1", name: "trend", arguments: { metric: "hrvRmssd", days: 14 } }],
    },
    { role: "tool", call: "t1", name: "trend", result },
  ],
});

Deno.test("no answer holds the key or a provider's own words, and no log those or what was asked", async () => {
  const logged: string[] = [];
  const answered: string[] = [];
  const faults = ["unauthorized", "tooManyRequests", "serverError", "cut", "malformed", "refusal", undefined];
  let key = "";
  for (const kind of kinds) {
    const surroundings = withProvider({ kind });
    key = surroundings.environment.ai?.apiKey ?? "";
    const person = await newPerson(surroundings);
    for (const fault of faults) {
      await newConversation(surroundings);
      if (fault) await tellLlm(surroundings, "add-fault", { kind: fault });
      const response = await ask(surroundings, person, question);
      const events = await eventsOf(response);
      answered.push(JSON.stringify([...response.headers]), JSON.stringify(events), textOf(events));
    }
    logged.push(...surroundings.logged);
    assert.ok(logged.at(-1)?.includes(person.id));
    assert.ok(!logged.join().includes(person.email));
    assert.ok(!logged.join().includes(person.token));
  }
  assert.ok(key.length > 10 && logged.length >= 2 * kinds.length * faults.length);
  // Whoever runs this learns what is wrong with the key.
  assert.ok(logged.some((line) => line.includes('"ai_failure"') && line.includes('"status":401')));
  // As much as the provider saw of it.
  assert.ok(answered.join().includes("58.250719 bpm"));
  for (const secret of [key, "fault of the test", "127.0.0.1"]) {
    assert.ok(!answered.join().includes(secret), secret);
    assert.ok(!logged.join().includes(secret), secret);
  }
  for (const health of ["58.250719", "bpm", "worn out", "hrvRmssd", "trend"]) {
    assert.ok(!logged.join().includes(health), health);
  }
});

Deno.test("nothing is written past the log", async () => {
  const written: unknown[][] = [];
  const { log, warn, error, info, debug } = console;
  const note = (...words: unknown[]) => {
    written.push(words);
  };
  Object.assign(console, { log: note, warn: note, error: note, info: note, debug: note });
  try {
    for (const kind of kinds) {
      const surroundings = withProvider({ kind });
      const person = await newPerson(surroundings);
      for (const fault of ["unauthorized", "malformed", undefined]) {
        await newConversation(surroundings);
        if (fault) await tellLlm(surroundings, "add-fault", { kind: fault });
        await (await ask(surroundings, person, question)).text();
      }
    }
  } finally {
    Object.assign(console, { log, warn, error, info, debug });
  }
  assert.deepEqual(written, []);
});

Deno.test("who the person is stays here, whatever the app sends", async () => {
  const surroundings = withProvider();
  await newConversation(surroundings);
  const person = await newPerson(surroundings);
  const text = `I am ${person.email}, call me at +380 67 123 45 67, 58 bpm`;
  await (await ask(surroundings, person, asking(text))).text();
  const [seen] = await requestsSeen(surroundings);
  assert.ok(seen?.body.includes("58 bpm"));
  assert.ok(!seen?.body.includes(person.email.split("@")[0] ?? ""));
  assert.doesNotMatch(seen?.body ?? "", /123 45 67/);
  assert.ok(!seen?.body.includes(person.id));
});
