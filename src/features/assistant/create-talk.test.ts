import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Finding } from "#core/model/finding.ts";
import type { RecordId } from "#core/model/id.ts";
import { addDays, type Instant } from "#core/time.ts";
import { deleteConversation, messagesOf } from "#data/conversation-repository.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { sentRequests } from "#data/sent-request-repository.ts";
import { saveSetting } from "#data/setting-repository.ts";
import { write } from "#data/write.ts";
import { createTalk } from "./create-talk.ts";
import type { Surroundings } from "./surroundings.ts";
import { broken, call, end, type Script, say, scriptedModel } from "./testing/scripted-model.ts";
import { addHeartRates, NOW, switchedOn, TODAY } from "./testing/test-surroundings.ts";
import { setUnconfigured } from "./unconfigured.ts";

let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`talk-${crypto.randomUUID()}`);
  setUnconfigured(false);
});
afterEach(async () => {
  vi.useRealTimers();
  await db.delete();
});

async function talkWith(scripts: readonly Script[], changes: Partial<Surroundings> = {}) {
  const model = scriptedModel(...scripts);
  const around = await switchedOn(db, { ask: model.ask, ...changes });
  const talk = createTalk(around);
  const messages = () => messagesOf(db, talk.conversation());
  return { ...talk, model, messages };
}

/** A promise that ends when it is told to. */
function gate() {
  return Promise.withResolvers<void>();
}

describe("a question to the model", () => {
  test("is kept with its answer, and both are a conversation", async () => {
    const { ask, messages, activity, model } = await talkWith([[say("You are "), say("doing well."), end()]]);
    await ask("  How am I?  ");
    const [question, answer] = await messages();
    expect(question).toMatchObject({ role: "person", text: "How am I?", state: "done", language: "en" });
    expect(answer).toMatchObject({
      ...{ role: "assistant", text: "You are doing well.", answers: question?.id, state: "done" },
      ...{ answeredBy: "model", model: "test-model" },
    });
    expect(activity()).toEqual({ kind: "idle" });
    expect(model.messages(0)).toEqual([{ role: "person", text: "How am I?" }]);
  });

  test("shows each word of its answer as it comes, and stores them when there is a pause", async () => {
    const hold = gate();
    const { ask, writing, messages, activity } = await talkWith([
      [say("First words "), hold.promise, say("and the rest."), end()],
    ]);
    const transactions = vi.spyOn(db, "transaction");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const asked = ask("How am I?");
    await vi.waitUntil(() => writing()?.text === "First words ");
    expect(activity().kind).toBe("answering");
    expect(await messages()).toHaveLength(1);
    vi.advanceTimersByTime(5000);
    await vi.waitUntil(async () => (await messages()).length === 2);
    expect((await messages())[1]).toMatchObject({ text: "First words ", state: "stopped" });
    hold.resolve();
    await asked;
    expect((await messages())[1]).toMatchObject({ text: "First words and the rest.", state: "done" });
    expect(writing()).toBeUndefined();
    // The question, what was sent, the pause, the end.
    expect(transactions).toHaveBeenCalledTimes(4);
  });

  test("looks up on this device what the model asks for, and keeps only the numbers that it names", async () => {
    await addHeartRates(db);
    const { ask, messages, model } = await talkWith([
      [say("Let me look."), call("trend", { metric: "restingHeartRate", days: 7 }), end("calls")],
      [say("It is [some number](cite:c1)."), end()],
    ]);
    await ask("How is my pulse?");
    const [, , result] = model.messages(1);
    expect(model.messages(1)).toMatchObject([
      { role: "person" },
      { role: "assistant", text: "Let me look.", calls: [{ id: "call-trend", name: "trend" }] },
      { role: "tool", call: "call-trend", name: "trend" },
    ]);
    expect(result?.["result"]).toContain("c1");
    const [, answer] = await messages();
    expect(answer?.text).toBe("Let me look.\n\nIt is [some number](cite:c1).");
    expect(answer?.citations).toMatchObject([{ id: "c1", metric: "restingHeartRate" }]);
  });

  test("hears what went wrong with a lookup, and is cut short when it never stops looking", async () => {
    const looking: Script = [call("steal", { all: true }), end("calls")];
    const { ask, model, activity } = await talkWith(Array(6).fill(looking));
    await ask("How am I?");
    expect(model.messages(1).at(-1)).toMatchObject({ result: '{"error":"unknown_tool"}' });
    expect(model.bodies).toHaveLength(6);
    expect(activity()).toEqual({ kind: "failed", failure: { code: "tooLong" } });
  });

  test("takes the last turns along, with numbers as text, and nothing that only this device answered", async () => {
    const turns = Array.from({ length: 9 }, (_, index): Script => [say(`[${index} bpm](cite:c9) `), end()]);
    const { ask, model } = await talkWith(turns);
    await saveSetting(db, "assistantOn", false, NOW);
    await ask("Asked of the narrator");
    await saveSetting(db, "assistantOn", true, NOW + 1);
    for (let index = 0; index < 8; index += 1) await ask(`Question ${index}`);
    const texts = model.messages(7).map(({ text }) => text);
    expect(texts).toHaveLength(13);
    expect(texts.slice(0, 2)).toEqual(["Question 1", "1 bpm"]);
    expect(texts.join()).not.toMatch(/Asked of the|cite:/i);
  });

  test("goes through the sieve, and what was sent is written down character by character", async () => {
    const { ask, model } = await talkWith([[say("Hello."), end()]]);
    await ask("I am Olena Kovalenko, olena.kovalenko@example.org, call 067 123 45 67. Why am I tired?");
    expect(model.bodies[0]).not.toMatch(/olena|kovalenko|example\.org|067/i);
    expect(model.bodies[0]).toContain("Why am I tired?");
    expect(await sentRequests(db, NOW + 1000)).toMatchObject([
      { body: model.bodies[0], status: "answered", model: "test-model", purpose: "chat" },
    ]);
  });
});

describe("an answer that does not come to its end", () => {
  test("keeps its text when the person stops it, and goes on in its place", async () => {
    const hold = gate();
    const { ask, stop, retry, writing, messages, activity } = await talkWith([
      [say("So far "), hold.promise],
      [say("A whole answer."), end()],
    ]);
    const asked = ask("How am I?");
    await vi.waitUntil(() => writing()?.text);
    stop();
    await asked;
    const [, stopped] = await messages();
    expect(stopped).toMatchObject({ text: "So far", state: "stopped" });
    expect(activity()).toEqual({ kind: "idle" });
    await retry(stopped?.id as RecordId);
    expect(await messages()).toHaveLength(2);
    expect((await messages())[1]).toMatchObject({ id: stopped?.id, text: "A whole answer.", state: "done" });
  });

  test("keeps its text when the connection is lost", async () => {
    const { ask, messages, activity } = await talkWith([[say("So far "), broken]]);
    await ask("How am I?");
    expect((await messages())[1]).toMatchObject({ text: "So far", state: "stopped" });
    expect(activity()).toEqual({ kind: "failed", failure: { code: "interrupted" } });
  });

  test("says why when it never began, and can be asked again another day", async () => {
    const { ask, retry, messages, activity } = await talkWith([
      { ok: false, kind: "tooMany", code: "rate_limited", retryAfterMs: 7000 },
      { ok: false, kind: "tooMany", code: "daily_budget" },
      [say("Now."), end()],
    ]);
    await ask("How am I?");
    expect(activity()).toEqual({ kind: "failed", failure: { code: "tooMany", retryAfterMs: 7000 } });
    const [question, failed] = await messages();
    expect(failed).toMatchObject({ state: "failed", text: "" });
    await retry(failed?.id as RecordId);
    expect(activity()).toEqual({ kind: "failed", failure: { code: "dailyBudget" } });
    await retry(question?.id as RecordId);
    const answer = (await messages()).find(({ id }) => id === failed?.id);
    expect(answer).toMatchObject({ state: "done", text: "Now." });
  });

  test("is the narrator's once the share of the day is used up", async () => {
    const { ask, messages, activity } = await talkWith([
      { ok: false, kind: "tooMany", code: "daily_budget" },
    ]);
    await ask("What can I ask?");
    expect(activity()).toEqual({ kind: "failed", failure: { code: "dailyBudget" } });
    const told = (await messages()).find(({ answeredBy }) => answeredBy === "narrator");
    expect(told).toMatchObject({ state: "done", text: expect.stringContaining("You can ask") });
  });

  test("does not come back when its conversation was deleted meanwhile", async () => {
    const hold = gate();
    const { ask, writing, messages, conversation } = await talkWith([
      [say("So far "), hold.promise, say("more."), end()],
    ]);
    const asked = ask("How am I?");
    await vi.waitUntil(() => writing()?.text);
    await deleteConversation(db, conversation(), NOW);
    hold.resolve();
    await asked;
    expect(await messages()).toEqual([]);
  });

  test("goes on in its own conversation when another is opened", async () => {
    const hold = gate();
    const { ask, open, writing, conversation } = await talkWith([
      [say("So far "), hold.promise, say("more."), end()],
      [say("Second."), end()],
    ]);
    const first = conversation();
    const asked = ask("How am I?");
    await vi.waitUntil(() => writing()?.text);
    open();
    expect(writing()).toBeUndefined();
    const second = ask("And now?");
    hold.resolve();
    await Promise.all([asked, second]);
    expect((await messagesOf(db, first))[1]).toMatchObject({ text: "So far more.", state: "done" });
    expect((await messagesOf(db, conversation()))[1]).toMatchObject({ text: "Second." });
  });
});

test("who comes back to a conversation finds its answer still being written, and can stop it", async () => {
  const hold = gate();
  const { ask, open, stop, writing, activity, conversation, messages } = await talkWith([
    [say("So far "), hold.promise, say("more "), gate().promise, end()],
  ]);
  const first = conversation();
  const asked = ask("How am I?");
  await vi.waitUntil(() => writing()?.text);
  open();
  expect([writing(), activity().kind]).toEqual([undefined, "idle"]);
  open(first);
  expect([writing()?.text, activity().kind]).toEqual(["So far ", "answering"]);
  hold.resolve();
  await vi.waitUntil(() => writing()?.text === "So far more ");
  stop();
  await asked;
  expect([writing(), activity().kind]).toEqual([undefined, "idle"]);
  expect((await messages())[1]).toMatchObject({ text: "So far more", state: "stopped" });
});

describe("nothing is sent", () => {
  test("before the assistant is switched on, without an account, and with sample data", async () => {
    const off = await talkWith([]);
    await saveSetting(db, "assistantOn", false, NOW);
    await off.ask("How am I?");
    expect((await off.messages())[1]).toMatchObject({ answeredBy: "narrator", state: "done" });
    await saveSetting(db, "assistantOn", true, NOW + 1);
    for (const changes of [{ account: undefined }, { isSample: true }]) {
      const { ask, messages } = await talkWith([], changes);
      await ask("How am I?");
      expect((await messages()).map(({ state }) => state)).toEqual(["done", "done"]);
    }
    expect(await db.sent_request.count()).toBe(0);
  });

  test("when it is switched off between two lookups", async () => {
    const { ask, model, messages } = await talkWith([[call("score", {}), end("calls")]]);
    vi.spyOn(db.sent_request, "update").mockImplementationOnce(((...args: never[]) =>
      saveSetting(db, "assistantOn", false, NOW).then(() =>
        db.table("sent_request").update(...(args as unknown as [string, object])),
      )) as never);
    await ask("How am I?");
    expect(model.bodies).toHaveLength(1);
    expect((await messages()).at(-1)).toMatchObject({ answeredBy: "narrator" });
  });

  test("of a question that is deleted between two lookups", async () => {
    const hold = gate();
    const { ask, model, messages, conversation } = await talkWith([
      [call("score", {}), hold.promise, end("calls")],
    ]);
    const asked = ask("How am I?");
    await vi.waitUntil(() => model.bodies.length === 1);
    await deleteConversation(db, conversation(), NOW);
    hold.resolve();
    await asked;
    expect(model.bodies).toHaveLength(1);
    expect(await messages()).toEqual([]);
  });

  test("of notes once more when their switch goes off between two lookups", async () => {
    const base = { at: NOW, offset: 0, day: TODAY, rating: 2, contexts: [], note: "Quarrel" };
    const record = { ...base, id: crypto.randomUUID() };
    await write(db, [{ kind: "put", table: "mood_entry", record }], NOW);
    await saveSetting(db, "assistantNotes", true, NOW);
    const hold = gate();
    const { ask, model, activity } = await talkWith([[call("score", {}), hold.promise, end("calls")]]);
    const asked = ask("How am I?");
    await vi.waitUntil(() => model.bodies.length === 1);
    expect(model.bodies[0]).toContain("Quarrel");
    await saveSetting(db, "assistantNotes", false, NOW + 1);
    hold.resolve();
    await asked;
    expect(model.bodies).toHaveLength(1);
    expect(activity()).toEqual({ kind: "failed", failure: { code: "interrupted" } });
  });

  test("that was not written down first: a full disk sends nothing", async () => {
    const { ask, model, activity } = await talkWith([]);
    vi.spyOn(db.sent_request, "put").mockRejectedValueOnce(new DOMException("", "QuotaExceededError"));
    await ask("How am I?");
    expect(model.bodies).toEqual([]);
    expect(activity()).toEqual({ kind: "failed", failure: { code: "storageFull" } });
  });

  test("of words of crisis, which show help before anything is stored", async () => {
    const { ask, isCrisis, messages, model } = await talkWith([[say("Good."), end()]]);
    const asked = ask("I want to die");
    expect(isCrisis()).toBe(true);
    expect(await db.conversation_message.count()).toBe(0);
    await asked;
    expect(await messages()).toMatchObject([{ role: "person", text: "I want to die", state: "done" }]);
    await ask("How was my sleep?");
    expect(isCrisis()).toBe(false);
    expect(model.bodies.join()).not.toContain("die");
  });

  test("of notes while their switch is off, nor of answers from while it was on", async () => {
    const id = crypto.randomUUID();
    const day = addDays(TODAY, -2);
    const record = { id, at: NOW, offset: 0, day, rating: 2, contexts: [], note: "Quarrel about the house" };
    await write(db, [{ kind: "put", table: "mood_entry", record }], NOW);
    const { ask, model } = await talkWith([
      [say("Fine."), end()],
      [say("You wrote of a quarrel about the house."), end()],
      [say("Fine."), end()],
    ]);
    await ask("First");
    expect(model.bodies[0]).not.toContain("house");
    await saveSetting(db, "assistantNotes", true, NOW + 10);
    await ask("Second");
    expect(model.messages(1).at(-2)).toEqual({
      role: "person",
      text: '{"notes":[{"daysAgo":2,"note":"Quarrel about the house"}]}',
    });
    await saveSetting(db, "assistantNotes", false, NOW + 100);
    await ask("Third");
    expect(model.bodies[2]).not.toContain("house");
  });
});

test("names that the person gave are looked up by number only, unless their switch is on", async () => {
  const tag = crypto.randomUUID() as string as RecordId;
  const record = { id: tag, label: "Choir with Martha", archived: false };
  await write(db, [{ kind: "put", table: "context_tag", record }], NOW);
  await addHeartRates(db);
  const group = { mean: 55, days: 20 };
  const found: Finding = {
    ...{
      cause: { kind: "context", tag },
      outcome: "restingHeartRate",
      lag: 0,
      effect: -2,
      low: -3,
      high: -1,
    },
    ...{ correlation: -0.4, p: 0.001, q: 0.01, days: 60, with: group, without: group },
  };
  const [from, to] = [addDays(TODAY, -80), TODAY];
  const findings = { madeAt: NOW as Instant, from, to, found: [found], silent: [], tooFew: [] };
  await db.findings.put({ key: "latest", findings });
  const script: Script = [call("findings", {}), end("calls")];
  const { ask, model } = await talkWith([script, [say("Fine."), end()], script, [say("Fine."), end()]]);
  await ask("What helps?");
  expect(model.messages(1).at(-1)?.["result"]).toContain('"cause":{"kind":"own"}');
  expect(model.bodies.join()).not.toContain("Choir");
  await saveSetting(db, "assistantNotes", true, NOW + 50);
  await ask("What helps?");
  expect(model.bodies.at(-1)).toContain("Choir");
});

describe("with nobody to ask", () => {
  test("offline, the narrator answers at once and the question waits", async () => {
    await addHeartRates(db);
    const { ask, messages, activity } = await talkWith([], { isOnline: () => false });
    await ask("Why is my resting heart rate high this week?");
    expect(await messages()).toMatchObject([
      { role: "person", state: "waiting" },
      { role: "assistant", answeredBy: "narrator", state: "done", text: expect.stringContaining("bpm") },
    ]);
    const [, answer] = await messages();
    expect(answer?.citations).toContainEqual(expect.objectContaining({ metric: "restingHeartRate" }));
    expect(activity()).toEqual({ kind: "idle" });
  });

  test("a network that is not there after all counts as offline", async () => {
    const { ask, messages } = await talkWith([{ ok: false, kind: "offline" }]);
    await ask("How am I?");
    expect((await messages()).map(({ state }) => state)).toEqual(["waiting", "done"]);
  });

  test("a server without a provider is asked once, and the narrator answers", async () => {
    const { ask, messages, model } = await talkWith([{ ok: false, kind: "notConfigured" }]);
    await ask("How am I?");
    await ask("And now?");
    expect(model.bodies).toHaveLength(1);
    expect((await messages()).map(({ state, answeredBy }) => answeredBy ?? state)).toEqual([
      ...["done", "narrator"],
      ...["done", "narrator"],
    ]);
  });
});

test("safety withholds a diagnosis and a dose before either is shown", async () => {
  const shown: string[] = [];
  const hold = gate();
  const { ask, writing, messages } = await talkWith([
    [
      say("You sleep less. You should take 5 mg of"),
      say(" melatonin"),
      say(" daily. And rest well"),
      hold.promise,
      end(),
    ],
  ]);
  const asked = ask("What helps?");
  await vi.waitUntil(() => {
    shown.push(writing()?.text ?? "");
    return writing()?.text.includes("withheld");
  });
  hold.resolve();
  await asked;
  expect(shown.join("\n")).not.toContain("melatonin");
  expect((await messages())[1]?.text).toBe("You sleep less. [withheld:dose] And rest well");
});
