import { expect, test } from "vitest";
import type { Integration } from "#core/model/integration.ts";
import type { NewestNight } from "#data/newest-night-repository.ts";
import { isLastNight, whoopState } from "./whoop-state.ts";

const night = { day: "2026-11-20", arrivedAt: 5 } as NewestNight;

function row(fields: Partial<Integration>): Integration {
  const base = { id: "i", provider: "whoop", state: "connected", historyDone: true, records: 40 };
  return { ...base, ...fields } as Integration;
}

test("without an account, or in sample data, whatever lies here is no connection", () => {
  expect(whoopState({ row: row({}), night }, "noAccount", true)).toEqual({ is: "noAccount" });
  expect(whoopState({ row: row({}), night }, "sample", true)).toEqual({ is: "sample" });
});

test("what was never connected, what was ended and what broke are told apart", () => {
  expect(whoopState({ row: undefined, night }, "account", false)).toEqual({ is: "none" });
  const ended = row({ state: "disconnected" });
  expect(whoopState({ row: ended, night }, "account", false)).toEqual({ is: "disconnected" });
  expect(whoopState({ row: row({ state: "broken" }), night }, "account", false)).toEqual({ is: "broken" });
});

test("who comes back from WHOOP before sync has heard of it is connected all the same", () => {
  const ended = row({ state: "disconnected" });
  expect(whoopState({ row: ended, night }, "account", true)).toEqual({ is: "arriving", records: 0 });
  const done = whoopState({ row: row({}), night }, "account", true);
  expect(done).toMatchObject({ is: "connected" });
});

test("while history arrives, it says how far back it reaches", () => {
  const early = row({ historyDone: false, records: 0 });
  expect(whoopState({ row: early, night }, "account", false)).toEqual({ is: "arriving", records: 0 });
  const later = row({ historyDone: false, historySince: 7 as never });
  expect(whoopState({ row: later, night }, "account", false)).toEqual({
    is: "arriving",
    since: 7,
    records: 40,
  });
});

test("a connection with a failed look is still one, and says so", () => {
  const troubled = row({ lastError: "rate_limited", lastSuccessAt: 9 as never });
  expect(whoopState({ row: troubled, night: undefined }, "account", false)).toEqual({
    is: "connected",
    lookedAt: 9,
    isTroubled: true,
  });
});

test("the newest night is last night only on the day of waking", () => {
  expect(isLastNight(night, "2026-11-20" as never)).toBe(true);
  expect(isLastNight(night, "2026-11-21" as never)).toBe(false);
});
