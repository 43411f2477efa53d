import type { Cause, LookedAt, TooFew } from "#core/model/finding.ts";
import type { Metric } from "#core/model/metric.ts";
import { causeKey } from "./cause-words.ts";

/** Causes of one outcome that stayed silent. */
export interface SilentGroup {
  readonly outcome: Metric;
  readonly causes: readonly Cause[];
}

/** Outcomes that a cause cannot be looked at with before so many more days. */
export interface WaitingGroup {
  readonly cause: Cause;
  readonly daysNeeded: number;
  readonly outcomes: readonly Metric[];
}

/** What stayed silent, by outcome, in the order in which outcomes come first. */
export function silentGroups(silent: readonly LookedAt[]): readonly SilentGroup[] {
  const groups = Map.groupBy(silent, ({ outcome }) => outcome);
  return [...groups].map(([outcome, pairs]) => ({ outcome, causes: pairs.map(({ cause }) => cause) }));
}

/** What waits for days, by cause and by how many; what is nearest comes first. */
export function waitingGroups(tooFew: readonly TooFew[]): readonly WaitingGroup[] {
  const groups = Map.groupBy(tooFew, ({ cause, daysNeeded }) => `${daysNeeded} ${causeKey(cause)}`);
  return [...groups.values()]
    .flatMap((pairs) => {
      const [first] = pairs;
      return first ? [{ ...first, outcomes: pairs.map(({ outcome }) => outcome) }] : [];
    })
    .map(({ cause, daysNeeded, outcomes }) => ({ cause, daysNeeded, outcomes }))
    .toSorted((left, right) => left.daysNeeded - right.daysNeeded);
}
