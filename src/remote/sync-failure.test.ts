import { expect, test } from "vitest";
import { syncFailure } from "./sync-failure.ts";

const error = (code: string) => ({ code, message: "why", details: null, hint: null });

test.each([
  ["a page of a proxy instead of an answer", 502, undefined, { kind: "server" }],
  ["a token that is not taken", 401, error("PGRST303"), { kind: "unauthorized" }],
  ["a function that is closed to strangers", 401, error("42501"), { kind: "unauthorized" }],
  ["a body that is too large", 413, undefined, { kind: "tooLarge" }],
  ["more than one request may hold", 400, error("54000"), { kind: "tooLarge" }],
  ["a statement that took too long", 500, error("57014"), { kind: "server" }],
  ["a deadlock, which passes by itself", 500, error("40P01"), { kind: "server" }],
  ["a lock that was not free in time", 500, error("55P03"), { kind: "server" }],
  ["a function that is not there yet", 404, error("PGRST202"), { kind: "server" }],
  ["another's space", 403, error("42501"), { kind: "unauthorized" }],
  ["half a character", 400, error("PGRST102"), { kind: "data", code: "PGRST102", message: "why" }],
  ["a value that is none", 400, error("22P02"), { kind: "data", code: "22P02", message: "why" }],
])("%s", (_what, status, body, failure) => {
  expect(syncFailure(status, null, body)).toEqual(failure);
});

test("too many requests come with the time to wait, in seconds or none", () => {
  expect(syncFailure(429, "30", undefined)).toEqual({ kind: "tooMany", retryAfterMs: 30_000 });
  expect(syncFailure(429, null, undefined)).toEqual({ kind: "tooMany" });
  expect(syncFailure(429, "soon", undefined)).toEqual({ kind: "tooMany" });
  const past = new Date(0).toUTCString();
  expect(syncFailure(429, past, undefined)).toEqual({ kind: "tooMany", retryAfterMs: 0 });
});
