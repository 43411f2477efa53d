import { createSignal } from "solid-js";
import type { Instrument, QuestionnaireResponse } from "#core/model/questionnaire-response.ts";
import { nextDue } from "#core/questionnaire/due.ts";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import type { QuestionnaireDraftRow } from "#data/local-rows.ts";
import { dropDraft, questionnaireDrafts } from "#data/questionnaire-draft-repository.ts";
import {
  deleteQuestionnaireResponse,
  questionnaireResponses,
  saveQuestionnaireResponse,
} from "#data/questionnaire-response-repository.ts";
import { saveSetting, setting } from "#data/setting-repository.ts";
import type { WriteFailure } from "#data/write.ts";
import { createLive } from "#ui/live/create-live.ts";

/** All that the pages of questionnaires show, read at one moment. */
export interface Questionnaires {
  /** The newest first. */
  readonly responses: readonly QuestionnaireResponse[];
  readonly drafts: readonly QuestionnaireDraftRow[];
  /** Undefined until the person was asked. */
  readonly worksWithClients: boolean | undefined;
}

/** The person's questionnaires, and what can be done with them on their list. */
export function createQuestionnaires() {
  const db = database();
  const [failure, setFailure] = createSignal<WriteFailure["code"]>();
  const [removed, setRemoved] = createSignal<QuestionnaireResponse>();

  const known = createLive(() =>
    live(async (): Promise<Questionnaires> => {
      const [responses, drafts, clients] = await Promise.all([
        questionnaireResponses(db),
        questionnaireDrafts(db),
        setting(db, "worksWithClients"),
      ]);
      return { responses, drafts, worksWithClients: clients === undefined ? undefined : clients === true };
    }),
  );

  /** Whether it was done; what failed is told to the person. */
  async function done(work: Promise<{ readonly ok: true } | WriteFailure>): Promise<boolean> {
    const result = await work;
    setFailure(result.ok ? undefined : result.code);
    return result.ok;
  }

  return {
    known,
    failure,
    /** The questionnaire that was deleted last and can be brought back. */
    removed,
    done,
    async remove(response: QuestionnaireResponse) {
      if (await done(deleteQuestionnaireResponse(db, response.id, Date.now()))) setRemoved(response);
    },
    async bringBack() {
      const response = removed();
      if (response && (await done(saveQuestionnaireResponse(db, response, Date.now()))))
        setRemoved(undefined);
    },
    discard: (instrument: Instrument) => done(dropDraft(db, instrument)),
    setWorksWithClients: (value: boolean) => done(saveSetting(db, "worksWithClients", value, Date.now())),
  };
}

export type QuestionnaireStore = ReturnType<typeof createQuestionnaires>;

/** The finished questionnaires of one instrument, the newest first. */
export function responsesOf({ responses }: Questionnaires, instrument: Instrument) {
  return responses.filter((response) => response.instrument === instrument);
}

/** When an instrument that is asked monthly is next due. */
export function dueOf(known: Questionnaires, instrument: Instrument, today: LocalDay): LocalDay {
  return nextDue(responsesOf(known, instrument)[0]?.day, today);
}
