import { expect, test } from "vitest";
import { edgeFailure } from "./edge-failure.ts";

const said = (error: string) => ({ error, message: "", details: {} });

test.each([
  [401, said("signed_out"), "signedOut"],
  [501, said("not_configured"), "notConfigured"],
  [404, "<html>", "notConfigured"],
  [404, said("not_connected"), "server"],
  [429, said("too_many"), "tooMany"],
  [503, said("database_unavailable"), "server"],
  [502, undefined, "server"],
] as const)("status %i with %j is %s", (status, body, kind) => {
  expect(edgeFailure(status, null, body)).toMatchObject({ ok: false, kind });
});

test("what the server calls it is passed on, and how long it asks to wait", () => {
  expect(edgeFailure(500, null, said("internal"))).toEqual({ ok: false, kind: "server", code: "internal" });
  expect(edgeFailure(429, "30", undefined)).toEqual({ ok: false, kind: "tooMany", retryAfterMs: 30_000 });
});
