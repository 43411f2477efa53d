import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addDays } from "#core/time.ts";
import { assistantSource } from "#data/assistant-source.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { sentRequests } from "#data/sent-request-repository.ts";
import { saveSetting } from "#data/setting-repository.ts";
import type { InsightSubject } from "./insight.ts";
import { broken, end, type Script, say, scriptedModel } from "./testing/scripted-model.ts";
import { addHeartRates, NOW, switchedOn, TODAY } from "./testing/test-surroundings.ts";
import { setUnconfigured } from "./unconfigured.ts";
import { insightByModel, insightFor } from "./write-insight.ts";

const PULSE: InsightSubject = { kind: "metric", metric: "restingHeartRate", days: 30 };
const running = new AbortController().signal;
let db: FireDatabase;
beforeEach(async () => {
  db = openDatabase(`insight-${crypto.randomUUID()}`);
  setUnconfigured(false);
  await addHeartRates(db);
});
afterEach(() => db.delete());

async function around(...scripts: Script[]) {
  const model = scriptedModel(...scripts);
  return { model, surroundings: await switchedOn(db, { ask: model.ask }) };
}

const written: Script = [say("Your pulse is [58 bpm](cite:c1). Take 5 mg of melatonin."), end()];

test("what the model wrote is kept: the same numbers cost no second request, for either way to ask", async () => {
  const { model, surroundings } = await around(written);
  const first = await insightByModel(surroundings, PULSE, "en", running);
  expect(first).toMatchObject({
    ok: true,
    insight: { answeredBy: "model", model: "test-model", citations: [{ id: "c1" }], language: "en" },
  });
  if (first.ok)
    expect(first.insight.text).toMatch(/^Your pulse is \[58 bpm\]\(cite:c1\)\. \[withheld:dose\]$/);
  expect(await insightByModel(surroundings, PULSE, "en", running)).toEqual(first);
  expect(await insightFor(surroundings, PULSE, "en")).toEqual(first);
  expect(model.bodies).toHaveLength(1);
  expect(model.messages(0)).toHaveLength(1);
  expect(await sentRequests(db, NOW + 1000)).toMatchObject([{ purpose: "insight", status: "answered" }]);
});

test("asked twice at once it is asked once", async () => {
  const { model, surroundings } = await around(written);
  const [one, other] = await Promise.all([
    insightByModel(surroundings, PULSE, "en", running),
    insightByModel(surroundings, PULSE, "en", running),
  ]);
  expect(one).toEqual(other);
  expect(model.bodies).toHaveLength(1);
});

test("other numbers, another language and another purpose are asked anew, as is what has expired", async () => {
  const { model, surroundings } = await around(written, written, written, written, written);
  await insightByModel(surroundings, PULSE, "en", running);
  await insightByModel(surroundings, PULSE, "uk", running);
  await insightByModel(surroundings, { kind: "week" }, "en", running);
  expect(model.bodies.map((body) => JSON.parse(body).purpose)).toEqual(["insight", "insight", "review"]);
  const later = { ...surroundings, now: () => NOW + 31 * 86_400_000 };
  await insightByModel(later, PULSE, "en", running);
  const yesterday = { ...surroundings, source: () => assistantSource(db, addDays(TODAY, -7)) };
  await insightByModel(yesterday, PULSE, "en", running);
  expect(model.bodies).toHaveLength(5);
});

test("until the model is asked the narrator says it, and nothing is sent", async () => {
  const { model, surroundings } = await around();
  expect(await insightFor(surroundings, PULSE, "en")).toMatchObject({
    insight: { answeredBy: "narrator", text: expect.stringContaining("(cite:c") },
  });
  expect(model.bodies).toEqual([]);
  expect(await db.insight.count()).toBe(0);
});

test("a chart without days has nothing to say, and nobody is asked", async () => {
  const { model, surroundings } = await around();
  const empty: InsightSubject = { kind: "metric", metric: "spo2", days: 30 };
  const asked = [insightFor(surroundings, empty, "en"), insightByModel(surroundings, empty, "en", running)];
  for (const result of asked) {
    expect(await result).toEqual({ ok: false, failure: { code: "tooFewDays" } });
  }
  expect(model.bodies).toEqual([]);
});

test.each<[Script, string]>([
  [[say("Half of "), broken], "interrupted"],
  [[say("Half of "), end("length")], "tooLong"],
  [[end("refused")], "refused"],
  [[end()], "provider"],
  [{ ok: false, kind: "tooMany" }, "tooMany"],
])("what did not come whole is not kept: %j", async (script, code) => {
  const { surroundings } = await around(script, written);
  expect(await insightByModel(surroundings, PULSE, "en", running)).toEqual({ ok: false, failure: { code } });
  expect(await insightByModel(surroundings, PULSE, "en", running)).toMatchObject({ ok: true });
});

test("switched off nothing is asked, and what was kept stays readable", async () => {
  const { model, surroundings } = await around(written);
  await insightByModel(surroundings, PULSE, "en", running);
  await saveSetting(db, "assistantOn", false, NOW);
  expect(await insightByModel(surroundings, { kind: "week" }, "en", running)).toEqual({
    ok: false,
    failure: { code: "notConfigured" },
  });
  expect(await insightFor(surroundings, PULSE, "en")).toMatchObject({ insight: { answeredBy: "model" } });
  expect(model.bodies).toHaveLength(1);
});

test("offline, and where the server has no model, nobody is asked", async () => {
  const { model, surroundings } = await around({ ok: false, kind: "notConfigured" });
  const offline = { ...surroundings, isOnline: () => false };
  expect(await insightByModel(offline, PULSE, "en", running)).toMatchObject({ failure: { code: "offline" } });
  for (let time = 0; time < 2; time += 1) {
    const result = await insightByModel(surroundings, PULSE, "en", running);
    expect(result).toMatchObject({ failure: { code: "notConfigured" } });
  }
  expect(model.bodies).toHaveLength(1);
});

test("one who stops listening is told so, and the next asks anew", async () => {
  const stop = new AbortController();
  const { surroundings } = await around([say("Half "), new Promise(() => {})], written);
  const asked = insightByModel(surroundings, PULSE, "en", stop.signal);
  await vi.waitUntil(async () => (await db.sent_request.count()) === 1);
  stop.abort();
  expect(await asked).toEqual({ ok: false, failure: { code: "interrupted" } });
  expect(await insightByModel(surroundings, PULSE, "en", running)).toMatchObject({ ok: true });
});
