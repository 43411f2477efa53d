import "fake-indexeddb/auto";
import { createRoot } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { builtInContexts } from "#core/model/context-tag.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { contextName } from "#i18n/context-name.ts";
import { type Contexts, createContexts } from "./create-contexts.ts";

let db: FireDatabase;
let contexts: Contexts;
let dispose = () => {};

beforeEach(async () => {
  db = openDatabase(`contexts-${crypto.randomUUID()}`);
  contexts = createRoot((end) => {
    dispose = end;
    return createContexts(db, () => 2000);
  });
  await vi.waitUntil(() => contexts.tags().length === 8);
});
afterEach(async () => {
  dispose();
  await db.delete();
});

const names = () => contexts.tags().map(contextName);
const tag = (name: string) => {
  const found = contexts.tags().find((one) => contextName(one) === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};

test("an own context is added under a tidy name, after the built-in ones", async () => {
  await contexts.add("  Night   shift ");
  await vi.waitUntil(() => names().includes("Night shift"));
  expect(names().at(-1)).toBe("Night shift");
});

test("adding a name that is there finds it, however it is written, and wakes an archived one", async () => {
  expect(await contexts.add("wORK")).toBe(builtInContexts.work);
  await contexts.archive(tag("Travel"), true);
  await vi.waitUntil(() => tag("Travel").archived);
  expect(await contexts.add("travel")).toBe(builtInContexts.travel);
  await vi.waitUntil(() => !tag("Travel").archived);
  expect(names()).toHaveLength(8);
});

test("a renamed built-in context gets its own name back from an empty one", async () => {
  await contexts.rename(tag("Ill"), "A cold");
  await vi.waitUntil(() => names().includes("A cold"));
  await contexts.rename(tag("A cold"), "");
  await vi.waitUntil(() => names().includes("Ill"));
});

test("renaming keeps an archived context archived", async () => {
  await contexts.archive(tag("Family"), true);
  await vi.waitUntil(() => tag("Family").archived);
  await contexts.rename(tag("Family"), "Home");
  await vi.waitUntil(() => names().includes("Home"));
  expect(tag("Home").archived).toBe(true);
});

test("two contexts never share a name", async () => {
  expect(await contexts.rename(tag("Work"), "Family")).toBe(false);
  expect(contexts.problem()).toEqual({ kind: "taken", name: "Family" });
  expect(names()).toContain("Work");
});

test.each(["", "   ", "x".repeat(41)])("%j is no name for a new one", async (name) => {
  expect(await contexts.add(name)).toBeUndefined();
  expect(contexts.problem()).toEqual({ kind: "nameless" });
});

test("a change that cannot be stored says why", async () => {
  vi.spyOn(db, "transaction").mockRejectedValueOnce(new DOMException("", "QuotaExceededError"));
  expect(await contexts.add("Garden")).toBeUndefined();
  expect(contexts.problem()).toEqual({ kind: "failed", code: "storageFull" });
});
