import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RecordId } from "#core/model/id.ts";
import type { Instant, LocalDay, OffsetMinutes } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { saveQuestionnaireResponse } from "#data/questionnaire-response-repository.ts";
import { saveSetting } from "#data/setting-repository.ts";
import { readMeasured } from "./read-measured.ts";

const NOW = Date.UTC(2026, 10, 20, 12);
const today = "2026-11-20" as LocalDay;
let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`measured-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

async function answer(day: string, instrument: "cbi" | "who5" = "cbi"): Promise<void> {
  const id = crypto.randomUUID() as string as RecordId;
  const at = Date.parse(`${day}T18:00:00Z`) as Instant;
  const content = { day: day as LocalDay, instrument, version: "2005", language: "en", answers: {} };
  const scores = { personal: 42 };
  await saveQuestionnaireResponse(db, { id, at, offset: 0 as OffsetMinutes, ...content, scores }, NOW);
}

test("who never answered is reminded, until they put it off for a month or switch it off", async () => {
  expect(await readMeasured(db, today)).toEqual({ latest: undefined, isDue: true, isBegun: false });
  await saveSetting(db, "questionnairePutOff", today, NOW);
  expect((await readMeasured(db, today)).isDue).toBe(false);
  expect((await readMeasured(db, "2026-12-20" as LocalDay)).isDue).toBe(true);
  await saveSetting(db, "questionnaireReminder", false, NOW);
  expect((await readMeasured(db, "2026-12-20" as LocalDay)).isDue).toBe(false);
});

test("the newest answers about burnout are shown, and due again after a month; others don't count", async () => {
  await answer("2026-10-19");
  await answer("2026-11-19", "who5");
  expect(await readMeasured(db, today)).toMatchObject({ latest: { day: "2026-10-19" }, isDue: true });
  await answer("2026-10-21");
  expect(await readMeasured(db, today)).toMatchObject({ latest: { day: "2026-10-21" }, isDue: false });
});
