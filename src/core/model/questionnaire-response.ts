import type { Instant, LocalDay, OffsetMinutes } from "../time.ts";
import type { RecordId } from "./id.ts";

/**
 * The questionnaires there are: Copenhagen Burnout Inventory, WHO-5 Well-Being Index, and the two first
 * questions of the Patient Health Questionnaire.
 */
export type Instrument = "cbi" | "who5" | "phq2";

/** All instruments, in the order in which they are offered. */
export const instrumentNames: readonly Instrument[] = ["cbi", "who5", "phq2"];

/** Reads an instrument's name; undefined when there is none of that name. */
export function parseInstrument(text: string | undefined): Instrument | undefined {
  return instrumentNames.find((name) => name === text);
}

/** A questionnaire that was answered to its end. */
export interface QuestionnaireResponse {
  readonly id: RecordId;
  /** When it was finished. */
  readonly at: Instant;
  readonly offset: OffsetMinutes;
  readonly day: LocalDay;
  readonly instrument: Instrument;
  /** Which edition of the instrument was asked; see core/questionnaire/instruments.ts. */
  readonly version: string;
  /** The language of the wording that was read ("en"). */
  readonly language: string;
  /** The chosen answer of each item, in the instrument's own points and before any is reversed; skipped ones are absent. */
  readonly answers: Readonly<Record<string, number>>;
  /** The score of each subscale that had enough answers. */
  readonly scores: Readonly<Record<string, number>>;
}
