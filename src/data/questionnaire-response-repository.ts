import type { RecordId } from "#core/model/id.ts";
import {
  type Instrument,
  parseInstrument,
  type QuestionnaireResponse,
} from "#core/model/questionnaire-response.ts";
import type { FireDatabase } from "./database.ts";
import { type WriteResult, write } from "./write.ts";

/** Stores a finished questionnaire, or an old one whole (undo of a deletion). */
export function saveQuestionnaireResponse(
  db: FireDatabase,
  response: QuestionnaireResponse,
  now: number,
): Promise<WriteResult> {
  return write(db, [{ kind: "put", table: "questionnaire_response", record: response }], now);
}

export function deleteQuestionnaireResponse(
  db: FireDatabase,
  id: RecordId,
  now: number,
): Promise<WriteResult> {
  return write(db, [{ kind: "delete", table: "questionnaire_response", id }], now);
}

/** All finished questionnaires, the newest first: a few a year. */
export async function questionnaireResponses(db: FireDatabase): Promise<QuestionnaireResponse[]> {
  // Tombstones have no day, so no index finds them.
  const responses = await db.questionnaire_response.orderBy("day").toArray();
  // A newer app on another device may know instruments that this one does not.
  const known = responses.filter(({ instrument }) => parseInstrument(instrument));
  return known.toSorted((a, b) => b.at - a.at);
}

/** The newest finished one of an instrument; undefined when there is none. */
export async function latestResponse(
  db: FireDatabase,
  instrument: Instrument,
): Promise<QuestionnaireResponse | undefined> {
  return (await questionnaireResponses(db)).find((response) => response.instrument === instrument);
}
