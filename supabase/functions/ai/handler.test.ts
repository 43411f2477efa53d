import assert from "node:assert/strict";
import {
  ask,
  asking,
  eventsOf,
  kinds,
  newConversation,
  type SeenRequest,
  tellLlm,
  textOf,
  withProvider,
} from "../_shared/testing/llm.ts";
import { newPerson } from "../_shared/testing/people.ts";

for (const kind of kinds) {
  Deno.test(`${kind}: an answer streams to its end`, async () => {
    const surroundings = withProvider({ kind });
    await newConversation(surroundings);
    const person = await newPerson(surroundings);
    await tellLlm(surroundings, "say", { reply: "Rest well, and then walk a little." });
    const events = await eventsOf(await ask(surroundings, person, asking("What now?")));
    assert.equal(textOf(events), "Rest well, and then walk a little.");
    assert.ok(events.length > 4);
    const last = events.at(-1);
    assert.ok(last?.type === "end");
    assert.equal(last.reason, "stop");
    assert.equal(last.model, "make-believe");
    assert.ok(last.usage.input > 0 && last.usage.output > 0);
  });

  Deno.test(`${kind}: the model calls a tool, the device runs it, and the answer cites what it gave`, async () => {
    const surroundings = withProvider({ kind });
    await newConversation(surroundings);
    const person = await newPerson(surroundings);
    const question = asking("How is my resting heart rate?");
    const asked = await eventsOf(await ask(surroundings, person, question));
    const call = asked.find((event) => event.type === "call");
    assert.ok(call?.type === "call");
    assert.equal(call.name, "trend");
    assert.deepEqual(asked.at(-1), { ...asked.at(-1), type: "end", reason: "calls" });
    const { type: _, ...made } = call;
    const result = JSON.stringify({ typical: { cite: "c1", text: "58 bpm" } });
    const again = asking("", {
      messages: [
        ...question.messages,
        { role: "assistant", text: "", calls: [made] },
        { role: "tool", call: made.id, name: made.name, result },
      ],
    });
    const events = await eventsOf(await ask(surroundings, person, again));
    assert.match(textOf(events), /\[58 bpm\]\(cite:c1\)/);
    const seen = await tellLlm<SeenRequest[]>(surroundings, "requests");
    assert.equal(seen.length, 2);
  });
}
