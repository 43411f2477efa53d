import type { RecordId } from "#core/model/id.ts";
import type { Instrument } from "#core/model/questionnaire-response.ts";
import { instruments } from "#core/questionnaire/instruments.ts";
import type { Instant } from "#core/time.ts";
import type { FireDatabase } from "./database.ts";
import type { QuestionnaireDraftRow } from "./local-rows.ts";
import { type StoredLocally, storeLocally } from "./store-locally.ts";

/** The questionnaires under way on this device. One begun in an edition that is no longer asked is none. */
export async function questionnaireDrafts(db: FireDatabase): Promise<QuestionnaireDraftRow[]> {
  const drafts = await db.questionnaire_draft.toArray();
  return drafts.filter(({ instrument, version }) => version === instruments[instrument].version);
}

/** The questionnaire of an instrument that is under way; undefined when none is. */
export async function questionnaireDraft(
  db: FireDatabase,
  instrument: Instrument,
): Promise<QuestionnaireDraftRow | undefined> {
  return (await questionnaireDrafts(db)).find((draft) => draft.instrument === instrument);
}

/** Begins a questionnaire, in the place of one that was begun before. */
export function beginDraft(
  db: FireDatabase,
  instrument: Instrument,
  id: RecordId,
  now: number,
): Promise<StoredLocally> {
  const { version } = instruments[instrument];
  const draft = { instrument, id, version, startedAt: now as Instant, answers: {}, step: 0 };
  return storeLocally(db, () => db.questionnaire_draft.put(draft));
}

/** Keeps what was answered so far and where the person is. A draft that is gone meanwhile stays gone. */
export function keepDraft(
  db: FireDatabase,
  instrument: Instrument,
  id: RecordId,
  change: Pick<QuestionnaireDraftRow, "answers" | "step">,
): Promise<StoredLocally> {
  return storeLocally(db, () =>
    db.questionnaire_draft
      .where({ instrument })
      .and((row) => row.id === id)
      .modify(change),
  );
}

/** Throws away what was begun. */
export function dropDraft(db: FireDatabase, instrument: Instrument): Promise<StoredLocally> {
  return storeLocally(db, () => db.questionnaire_draft.delete(instrument));
}
