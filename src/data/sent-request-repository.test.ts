import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Instant } from "#core/time.ts";
import { backupText } from "./backup/backup-text.ts";
import { restoreBackup } from "./backup/restore-backup.ts";
import { type FireDatabase, openDatabase } from "./database.ts";
import { keepInsight, keptInsight } from "./insight-repository.ts";
import type { InsightRow, SentRequestRow } from "./local-rows.ts";
import {
  deleteSentRequests,
  endSentRequest,
  logSentRequest,
  sentRequests,
} from "./sent-request-repository.ts";

const NOW = 1_790_000_000_000;
const DAY = 86_400_000;
let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`sent-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

function sent(id: string, at: number): SentRequestRow {
  return { id, at: at as Instant, purpose: "chat", body: `{"is":"${id}"}`, status: "sent" };
}

function insight(key: string, expiresAt: number): InsightRow {
  const made = { key, text: "Steady.", citations: [], answeredBy: "narrator", language: "en" } as const;
  return { ...made, madeAt: NOW as Instant, expiresAt: expiresAt as Instant };
}

test("what was sent is kept for 30 days with how it ended, and is no matter of sync", async () => {
  await logSentRequest(db, sent("old", NOW - 31 * DAY));
  await logSentRequest(db, sent("first", NOW));
  await logSentRequest(db, sent("second", NOW + 1));
  await endSentRequest(db, "first", { status: "answered", model: "gpt-5" });
  expect(await sentRequests(db, NOW + 2)).toEqual([
    sent("second", NOW + 1),
    { ...sent("first", NOW), status: "answered", model: "gpt-5" },
  ]);
  expect(await db.sent_request.count()).toBe(2);
  expect(await db.outbox.count()).toBe(0);
  await deleteSentRequests(db);
  expect(await sentRequests(db, NOW + 2)).toEqual([]);
});

test("the export shows what was sent, and another device does not take it for its own", async () => {
  await logSentRequest(db, sent("first", NOW));
  let text = "";
  for await (const part of backupText(db, NOW)) text += part;
  expect(JSON.parse(text)).toMatchObject({ sentRequests: [sent("first", NOW)] });
  const other = openDatabase(`other-${crypto.randomUUID()}`);
  expect(await restoreBackup(other, new Blob([text]), NOW, () => {})).toMatchObject({ ok: true });
  expect(await other.sent_request.count()).toBe(0);
  await other.delete();
});

test("an insight is there until it expires, and what has expired goes when another comes", async () => {
  await keepInsight(db, insight("a", NOW + DAY));
  expect(await keptInsight(db, "a", NOW + DAY - 1)).toEqual(insight("a", NOW + DAY));
  expect(await keptInsight(db, "a", NOW + DAY)).toBeUndefined();
  await keepInsight(db, { ...insight("b", NOW + 3 * DAY), madeAt: (NOW + DAY) as Instant });
  expect(await db.insight.toCollection().primaryKeys()).toEqual(["b"]);
});
