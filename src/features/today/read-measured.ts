import type { QuestionnaireResponse } from "#core/model/questionnaire-response.ts";
import { isReminderDue } from "#core/questionnaire/due.ts";
import { type LocalDay, parseLocalDay } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";
import { questionnaireDraft } from "#data/questionnaire-draft-repository.ts";
import { latestResponse } from "#data/questionnaire-response-repository.ts";
import { setting } from "#data/setting-repository.ts";

/** What Today says of measured burnout. */
export interface Measured {
  /** The newest answers about burnout; undefined when there never were any. */
  readonly latest: QuestionnaireResponse | undefined;
  /** Whether to remind of the monthly questions. */
  readonly isDue: boolean;
  /** They were begun on this device and not finished. */
  readonly isBegun: boolean;
}

/** Reads what was answered about burnout last, and whether it is time again. */
export async function readMeasured(db: FireDatabase, today: LocalDay): Promise<Measured> {
  const [latest, draft, wanted, putOff] = await Promise.all([
    latestResponse(db, "cbi"),
    questionnaireDraft(db, "cbi"),
    setting(db, "questionnaireReminder"),
    setting(db, "questionnairePutOff"),
  ]);
  const isDue = isReminderDue({
    lastAnswered: latest?.day,
    putOff: parseLocalDay(String(putOff)),
    wanted: wanted !== false,
    today,
  });
  return { latest, isDue, isBegun: draft !== undefined };
}
