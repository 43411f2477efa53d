import type { PopulationTable } from "../../src/core/burnout/population-prior.ts";
import { type Fit, fitWeights, meanOfStudies } from "./fit-prior.ts";
import { observationsOf } from "./observations.ts";
import type { PersonDays } from "./person-days.ts";
import { hasTarget, modelColumns, type Target, targets } from "./targets.ts";
import { typicalScale } from "./typical-scale.ts";

/** People of one study who reported one thing. */
export interface Group {
  readonly set: string;
  readonly target: Target;
  readonly people: readonly PersonDays[];
}

/** The groups of a study's people, one for each target that anybody reported. */
export function groupsOf(set: { readonly name: string; readonly people: readonly PersonDays[] }): Group[] {
  return targets
    .map((target) => {
      return { set: set.name, target, people: set.people.filter((person) => hasTarget(person, target)) };
    })
    .filter(({ people }) => people.length > 0);
}

/** Learns what to start from with a person, from other people. */
export function fitPopulation(
  groups: readonly Group[],
  { weekdays }: { readonly weekdays: boolean },
): Omit<PopulationTable, "day"> {
  const scale = typicalScale(
    groups.flatMap(({ people, target }) => people.map((person) => modelColumns(person, target))),
  );
  const observed = groups.map((group) => ({
    ...group,
    days: group.people.flatMap((person) => observationsOf(person, group.target, scale)),
  }));
  const studies = [...Map.groupBy(observed, ({ set }) => set).values()];
  const fits = studies.map((study): Fit => {
    const days = study.flatMap((group) => group.days);
    return fitWeights(days, { weekdays });
  });
  return {
    fittedOn: observed.map(({ set, target, people, days }) => {
      return { set, target: target.name, people: people.length, days: days.length };
    }),
    scale,
    ...meanOfStudies(fits),
  };
}
