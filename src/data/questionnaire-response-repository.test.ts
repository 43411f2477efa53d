import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RecordId } from "#core/model/id.ts";
import type { Instrument, QuestionnaireResponse } from "#core/model/questionnaire-response.ts";
import type { Instant, LocalDay, OffsetMinutes } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "./database.ts";
import { beginDraft, dropDraft, keepDraft, questionnaireDraft } from "./questionnaire-draft-repository.ts";
import {
  deleteQuestionnaireResponse,
  latestResponse,
  questionnaireResponses,
  saveQuestionnaireResponse,
} from "./questionnaire-response-repository.ts";
import { staleDays } from "./stale-days.ts";

const NOW = Date.UTC(2026, 10, 20, 12);
let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`questionnaires-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

function response(day: string, instrument: Instrument = "cbi"): QuestionnaireResponse {
  return {
    id: crypto.randomUUID() as string as RecordId,
    at: Date.parse(`${day}T10:00:00Z`) as Instant,
    offset: 0 as OffsetMinutes,
    day: day as LocalDay,
    instrument,
    version: "2005",
    language: "en",
    answers: { tired: 50 },
    scores: { personal: 50 },
  };
}

test("finished questionnaires come newest first, and the newest of each kind is known", async () => {
  const [old, newer, other] = [
    response("2026-09-01"),
    response("2026-10-01"),
    response("2026-11-01", "who5"),
  ];
  for (const one of [newer, other, old]) await saveQuestionnaireResponse(db, one, NOW);
  expect((await questionnaireResponses(db)).map(({ day }) => day)).toEqual([
    "2026-11-01",
    "2026-10-01",
    "2026-09-01",
  ]);
  expect(await latestResponse(db, "cbi")).toMatchObject(newer);
  expect(await latestResponse(db, "phq2")).toBeUndefined();
});

test("a finished questionnaire waits for sync and its day is scored again", async () => {
  const one = response("2026-11-01");
  await saveQuestionnaireResponse(db, one, NOW);
  expect(await db.outbox.toArray()).toMatchObject([{ table: "questionnaire_response", id: one.id }]);
  expect(staleDays(await db.stale_day.toArray())).toEqual(["2026-11-01"]);
});

test("a deleted one is gone, and back whole when that is undone", async () => {
  const one = response("2026-11-01");
  await saveQuestionnaireResponse(db, one, NOW);
  await deleteQuestionnaireResponse(db, one.id, NOW + 1);
  expect(await questionnaireResponses(db)).toEqual([]);
  await saveQuestionnaireResponse(db, one, NOW + 2);
  expect(await questionnaireResponses(db)).toMatchObject([one]);
});

test("what was begun is kept on this device only, and not sent", async () => {
  const id = crypto.randomUUID() as string as RecordId;
  await beginDraft(db, "cbi", id, NOW);
  await keepDraft(db, "cbi", id, { answers: { tired: 75 }, step: 1 });
  expect(await questionnaireDraft(db, "cbi")).toMatchObject({ id, answers: { tired: 75 }, step: 1 });
  expect(await questionnaireDraft(db, "who5")).toBeUndefined();
  expect(await db.outbox.count()).toBe(0);
  await dropDraft(db, "cbi");
  await keepDraft(db, "cbi", id, { answers: { tired: 75 }, step: 2 });
  expect(await questionnaireDraft(db, "cbi")).toBeUndefined();
});

test("what was begun in an edition that is no longer asked does not go on", async () => {
  const id = crypto.randomUUID() as string as RecordId;
  await beginDraft(db, "cbi", id, NOW);
  await db.questionnaire_draft.update("cbi", { version: "1999" });
  expect(await questionnaireDraft(db, "cbi")).toBeUndefined();
});
