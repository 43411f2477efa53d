import { DayReader } from "../../src/core/burnout/day-inputs.ts";
import { COVERAGE_NEEDED } from "../../src/core/burnout/strain-risk.ts";
import type { TypicalScale } from "../../src/core/burnout/weights.ts";
import type { Observation } from "../../src/core/stats/gaussian-belief.ts";
import type { DayNumber } from "../../src/core/time.ts";
import type { PersonDays } from "./person-days.ts";
import { badAtMost, modelColumns, outcomes, type Target } from "./targets.ts";

/** A person's days as the model learns from them: what it knew on a day, and whether the next was bad. */
export function observationsOf(person: PersonDays, target: Target, scale: TypicalScale): Observation[] {
  const reader = new DayReader(modelColumns(person, target), scale);
  const values = outcomes(person, target);
  const limit = badAtMost(values, target);
  const observations: Observation[] = [];
  for (let i = 0; i + 1 < person.length; i++) {
    const { inputs, offset, coverage } = reader.read((person.first + i) as DayNumber);
    const next = values[i + 1]!;
    if (coverage < COVERAGE_NEEDED || Number.isNaN(next)) continue;
    observations.push({ inputs, offset, yes: next <= limit });
  }
  return observations;
}
