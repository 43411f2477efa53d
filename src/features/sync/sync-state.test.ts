import { expect, test } from "vitest";
import type { Instant } from "#core/time.ts";
import type { SyncOutcome } from "#data/local-rows.ts";
import { asksForHelp, syncLine, syncState } from "./sync-state.ts";

const calm = { isActive: false, isOnline: true };
const at = 1000 as Instant;
const done = { waiting: 0, rejected: 0, lost: 0, lastSuccess: at, outcome: "done" } as const;

test("with nothing waiting all is synced, since the last success", () => {
  expect(syncState(done, calm)).toEqual({ is: "synced", at });
});

test("before the first round nothing is claimed", () => {
  expect(syncState({ waiting: 0, rejected: 0, lost: 0 }, calm)).toEqual({ is: "never" });
});

test("without a network that is said at once, with what waits", () => {
  expect(syncState({ ...done, waiting: 3 }, { ...calm, isOnline: false })).toEqual({
    is: "offline",
    count: 3,
  });
});

test.each<[SyncOutcome, string]>([
  ["storageFull", "full"],
  ["signInAgain", "signIn"],
  ["updateApp", "update"],
])("what only the person can change stands even offline and while syncing: %s", (outcome, is) => {
  for (const moment of [calm, { isActive: true, isOnline: true }, { isActive: false, isOnline: false }]) {
    expect(syncState({ ...done, outcome }, moment)).toEqual({ is });
    expect(syncLine({ ...done, outcome, rejected: 2, lost: 1 }, moment)).toEqual({ is });
  }
});

test("a first sync is shown by how far it is, once that is known", () => {
  const progress = { done: 40, total: 100 };
  expect(syncState({ ...done, progress }, { ...calm, isActive: true })).toEqual({ is: "first", ...progress });
  const unknown = { done: 0, total: 0 };
  expect(syncState({ ...done, progress: unknown }, { ...calm, isActive: true })).toEqual({ is: "syncing" });
});

test("what was refused comes before what passes by itself, what was replaced only when all else is calm", () => {
  expect(syncLine({ ...done, rejected: 2, lost: 1 }, calm)).toEqual({ is: "refused", count: 2 });
  expect(syncLine({ ...done, lost: 1 }, calm)).toEqual({ is: "replaced", count: 1 });
  expect(syncLine({ ...done, lost: 1, outcome: "offline" }, calm)).toEqual({ is: "unreachable", count: 0 });
});

test("only what the person has to do something about asks for help", () => {
  expect(asksForHelp({ is: "refused", count: 1 })).toBe(true);
  expect(asksForHelp({ is: "signIn" })).toBe(true);
  expect(asksForHelp({ is: "offline", count: 9 })).toBe(false);
  expect(asksForHelp({ is: "replaced", count: 1 })).toBe(false);
});
