import { type Accessor, createEffect, createMemo } from "solid-js";
import type { RecordId } from "#core/model/id.ts";
import type { Instrument, QuestionnaireResponse } from "#core/model/questionnaire-response.ts";
import { instruments, itemsOf } from "#core/questionnaire/instruments.ts";
import { scoresOf } from "#core/questionnaire/score.ts";
import { type Instant, localDay, type OffsetMinutes } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import type { QuestionnaireDraftRow } from "#data/local-rows.ts";
import { beginDraft, dropDraft, keepDraft } from "#data/questionnaire-draft-repository.ts";
import { saveQuestionnaireResponse } from "#data/questionnaire-response-repository.ts";
import { navigate } from "#ui/navigation/navigation.ts";
import type { QuestionnaireStore, Questionnaires } from "./create-questionnaires.ts";
import { languageOf } from "./wording.ts";

/**
 * One questionnaire being filled in. Every answer is kept on this device before the next question is shown,
 * so that closing the app anywhere loses none.
 */
export function createFill(
  store: QuestionnaireStore,
  known: Accessor<Questionnaires>,
  instrument: Instrument,
) {
  const db = database();
  const draft = createMemo(() => known().drafts.find((one) => one.instrument === instrument));
  const needsClientsAnswer = () => instrument === "cbi" && known().worksWithClients === undefined;
  const items = createMemo(() => itemsOf(instrument, known().worksWithClients === true));
  const step = () => Math.min(draft()?.step ?? 0, items().length);
  let isLeaving = false;

  createEffect(() => {
    if (draft() || isLeaving) return;
    const id = crypto.randomUUID() as string as RecordId;
    void store.done(beginDraft(db, instrument, id, Date.now()));
  });

  async function goTo(to: number, answers?: QuestionnaireDraftRow["answers"]): Promise<void> {
    const current = draft();
    if (!current) return;
    const change = { answers: answers ?? current.answers, step: Math.max(0, to) };
    await store.done(keepDraft(db, instrument, current.id, change));
  }

  /** Keeps the answer to the question shown, or its absence, and goes on to the next. */
  function answer(points: number | undefined): Promise<void> {
    const item = items()[step()];
    const current = draft();
    if (!item || !current) return Promise.resolve();
    const { [item.id]: _, ...others } = current.answers;
    return goTo(step() + 1, points === undefined ? others : { ...others, [item.id]: points });
  }

  async function finish(): Promise<void> {
    const current = draft();
    if (!current) return;
    const response = responseOf(current, Date.now());
    if (!(await store.done(saveQuestionnaireResponse(db, response, response.at)))) return;
    isLeaving = true;
    await store.done(dropDraft(db, instrument));
    navigate(`/questions?done=${response.id}`, { replace: true });
  }

  /** Answers to questions that are not asked any more (about clients, say) are left out. */
  function responseOf({ id, answers }: QuestionnaireDraftRow, now: number): QuestionnaireResponse {
    const asked = items().flatMap((item) => {
      const points = answers[item.id];
      return points === undefined ? [] : [[item.id, points] as const];
    });
    const given = Object.fromEntries(asked);
    const [at, offset] = [now as Instant, -new Date(now).getTimezoneOffset() as OffsetMinutes];
    return {
      id,
      at,
      offset,
      day: localDay(at, offset),
      instrument,
      version: instruments[instrument].version,
      language: languageOf(instrument),
      answers: given,
      scores: scoresOf(instrument, given),
    };
  }

  return {
    items,
    step,
    answers: () => draft()?.answers ?? {},
    isReady: () => draft() !== undefined,
    needsClientsAnswer,
    answer,
    back: () => goTo(step() - 1),
    finish,
  };
}
