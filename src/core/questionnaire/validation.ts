import type { Instrument } from "../model/questionnaire-response.ts";

/** What is known of an instrument's wording in a language. */
export type Validation =
  /** The wording that its authors published. */
  | "original"
  /** A translation whose scores were compared with the original's in a study. */
  | "validated"
  /** A translation nobody has compared, as far as we know: its scores may not mean the same. */
  | "notValidated";

/** Languages whose wording is more than a translation. Persian: Javanshir et al. (2019), doi 10.15171/hpp.2019.19. */
const known: Readonly<Record<Instrument, Readonly<Record<string, Validation>>>> = {
  cbi: { en: "original", fa: "validated" },
  who5: { en: "original" },
  phq2: { en: "original" },
};

/**
 * What is known of an instrument's wording in a language; what is not known to be validated is not.
 *
 * @example validationOf("cbi", "uk") // "notValidated"
 */
export function validationOf(instrument: Instrument, language: string): Validation {
  return known[instrument][language] ?? "notValidated";
}
