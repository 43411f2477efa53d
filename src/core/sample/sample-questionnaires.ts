import type { QuestionnaireResponse } from "../model/questionnaire-response.ts";
import { instruments, itemsOf, scales } from "../questionnaire/instruments.ts";
import { scoresOf } from "../questionnaire/score.ts";
import type { Chance } from "./chance.ts";
import type { DayOfLife } from "./days-of-life.ts";
import { atMinute } from "./sample-night.ts";

/** A questionnaire of the sample person; whoever stores it gives it an id. */
export type SampleResponse = Omit<QuestionnaireResponse, "id">;

const EVERY_DAYS = 30;
/** The last one lies so far back that the next is not due yet. */
const LAST_BEFORE_END = 12;

/** The Copenhagen inventory of each month, answered as the month's load was. The last month first. */
export function sampleQuestionnaires(life: readonly DayOfLife[], chance: Chance): SampleResponse[] {
  const responses: SampleResponse[] = [];
  for (let index = life.length - 1 - LAST_BEFORE_END; index >= EVERY_DAYS; index -= EVERY_DAYS) {
    const today = life[index];
    if (!today) break;
    const month = life.slice(index - EVERY_DAYS, index);
    const load = month.reduce((sum, day) => sum + day.load, 0) / month.length;
    responses.push(sampleBurnout(today, load, chance));
  }
  return responses;
}

function sampleBurnout(today: DayOfLife, load: number, chance: Chance): SampleResponse {
  const answers = Object.fromEntries(
    itemsOf("cbi", false).map((item) => {
      const worn = 12 + 19 * load + chance.normal(0, 13);
      return [item.id, nearest(scales[item.scale], item.reversed ? 100 - worn : worn)];
    }),
  );
  return {
    at: atMinute(today.day, today.offset, 1200 + chance.whole(0, 60)),
    offset: today.offset,
    day: today.day,
    instrument: "cbi",
    version: instruments.cbi.version,
    language: "en",
    answers,
    scores: scoresOf("cbi", answers),
  };
}

function nearest(points: readonly number[], value: number): number {
  return points.reduce((best, one) => (Math.abs(one - value) < Math.abs(best - value) ? one : best));
}
