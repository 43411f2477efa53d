import type { QuestionnaireResponse } from "../model/questionnaire-response.ts";

/** From here on a subscale of the Copenhagen Burnout Inventory is by convention called burnout. No clinical cut-off. */
export const CBI_CONVENTION = 50;

/** Up to here WHO recommends to look closer at how somebody is. */
export const WHO5_LOW = 50;

/** From here on the authors of PHQ-2 recommend to talk to somebody who can look closer. */
export const PHQ2_HELP = 3;

/**
 * Whether help is the first thing to show after a questionnaire. Only answers that the person asked to give
 * lead here.
 */
export function needsHelp({ instrument, scores }: Pick<QuestionnaireResponse, "instrument" | "scores">) {
  return instrument === "phq2" && (scores["mood"] ?? 0) >= PHQ2_HELP;
}
