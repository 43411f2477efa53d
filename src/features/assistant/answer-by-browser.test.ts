import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { messagesOf } from "#data/conversation-repository.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { setDevicePreference } from "#data/device-preferences.ts";
import { saveSetting } from "#data/setting-repository.ts";
import { availabilityOf, type BrowserModels, fetchBrowserModel } from "./browser-models.ts";
import { createTalk } from "./create-talk.ts";
import { addHeartRates, NOW, switchedOn } from "./testing/test-surroundings.ts";

// No browser that the tests run in brings a language model: this one has the shape that Chrome documents.

let db: FireDatabase;
beforeEach(async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  setDevicePreference("browserModel", "on");
  db = openDatabase(`browser-${crypto.randomUUID()}`);
  await addHeartRates(db);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await db.delete();
});

function browserWith(pieces: readonly string[], changes: Partial<BrowserModels> = {}) {
  const prompts: string[] = [];
  const destroy = vi.fn();
  const models: BrowserModels = {
    availability: async ({ expectedOutputs }) =>
      expectedOutputs[0]?.languages.includes("en") ? "available" : "unavailable",
    create: async ({ initialPrompts }) => {
      prompts.push(...initialPrompts.map(({ content }) => content));
      return {
        destroy,
        promptStreaming(text, { signal }) {
          prompts.push(text);
          return new ReadableStream({
            async start(controller) {
              signal.addEventListener("abort", () => controller.error(signal.reason));
              for (const piece of pieces) controller.enqueue(piece);
              if (pieces.length > 0) controller.close();
            },
          });
        },
      };
    },
    ...changes,
  };
  return { models, prompts, destroy };
}

test("the browser's own model answers from the summary of the week, and nothing is sent", async () => {
  const { models, prompts, destroy } = browserWith(["A calm ", "week.\n\nTake 5 mg of ", "melatonin."]);
  await saveSetting(db, "assistantOn", false, NOW);
  const talk = createTalk(await switchedOn(db, { browser: models }));
  await talk.ask("How was my week?");
  const [question, answer] = await messagesOf(db, talk.conversation());
  expect(answer).toMatchObject({ answeredBy: "browser", state: "done", answers: question?.id });
  expect(answer?.text).toMatch(/^A calm week\.\n\n\[withheld:dose\]/);
  expect(prompts[0]).toContain("data");
  expect(prompts[1]).toMatch(/^Summary: \{.*\}\n\nQuestion: How was my week\?$/);
  expect(await db.sent_request.count()).toBe(0);
  expect(destroy).toHaveBeenCalledOnce();
});

test("it goes on from what it answered before, as text", async () => {
  const { models, prompts } = browserWith(["Yes."]);
  const talk = createTalk(await switchedOn(db, { browser: models }));
  await talk.ask("First?");
  await talk.ask("Second?");
  expect(prompts.at(-1)).toMatch(/^Question: First\?\nAnswer: Yes\.\n\nSummary/);
});

test("a language that it does not know is somebody else's", async () => {
  const { models, prompts } = browserWith(["Yes."]);
  const around = await switchedOn(db, { browser: models, isOnline: () => false });
  const talk = createTalk(around);
  await talk.ask("Чому я втомлена?");
  expect((await messagesOf(db, talk.conversation()))[1]).toMatchObject({ answeredBy: "narrator" });
  expect(prompts).toEqual([]);
});

test("stopped, it keeps what it had said and lets go of the model", async () => {
  const { models, destroy } = browserWith([]);
  const talk = createTalk(await switchedOn(db, { browser: models }));
  const asked = talk.ask("How was my week?");
  await vi.waitUntil(() => talk.writing());
  await vi.waitUntil(() => {
    talk.stop();
    return talk.activity().kind === "idle";
  });
  await asked;
  expect(destroy).toHaveBeenCalled();
});

test("a model that gives up is a failure, not a bug", async () => {
  const { models } = browserWith([], {
    create: () => Promise.reject(new DOMException("", "QuotaExceededError")),
  });
  const talk = createTalk(await switchedOn(db, { browser: models }));
  await talk.ask("How was my week?");
  expect(talk.activity()).toEqual({ kind: "failed", failure: { code: "provider" } });
});

test("it is fetched with what is there told, and a browser without one offers none", async () => {
  const monitor = new EventTarget();
  const { models } = browserWith(["Yes."], {
    async create(options) {
      options.monitor?.(monitor);
      monitor.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded: 0.5 }));
      return { destroy() {}, promptStreaming: () => new ReadableStream() };
    },
  });
  const done: number[] = [];
  const { signal } = new AbortController();
  expect(await fetchBrowserModel(models, "en", signal, (share) => done.push(share))).toBe(true);
  expect(done).toEqual([0.5]);
  const unable = { ...models, create: () => Promise.reject(new DOMException("", "NotAllowedError")) };
  expect(await fetchBrowserModel(unable, "en", signal, () => {})).toBe(false);
  expect(await availabilityOf(undefined, "en")).toBe("unavailable");
  const odd = { ...models, availability: () => Promise.reject(new TypeError()) };
  expect(await availabilityOf(odd, "en")).toBe("unavailable");
});
