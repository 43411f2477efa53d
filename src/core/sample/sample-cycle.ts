import { kilojoules } from "../model/kilojoules.ts";
import type { Cycle, Recovery, Sleep, Workout } from "../model/whoop.ts";
import { whoopId } from "../model/whoop-id.ts";
import type { Instant } from "../time.ts";
import { type Chance, within } from "./chance.ts";
import type { DayOfLife } from "./days-of-life.ts";
import { oneDigit } from "./sample-night.ts";

export interface CycleCircumstances {
  /** When the next night begins; absent for the cycle that is still open. */
  readonly next: Instant | undefined;
  /** The band saw no sleep in this cycle. */
  readonly lost: boolean;
  /** It saw a sleep and could not score it. */
  readonly unscored: boolean;
  readonly trained: readonly Workout[];
}

/** The cycle of a day with its night and what the night did for the person. */
export function sampleCycle(
  today: DayOfLife,
  night: Sleep,
  { next, lost, unscored, trained }: CycleCircumstances,
  chance: Chance,
): { cycle: Cycle; recovery?: Recovery; sleep?: Sleep } {
  const id = whoopId("cycle", night.start);
  const cycle: Cycle = {
    id,
    source: "whoop",
    start: night.start,
    ...(next !== undefined && { end: next }),
    offset: today.offset,
    day: today.day,
    scoreState: next === undefined ? "pending" : "scored",
    ...(next !== undefined && effortOf(today, trained, chance)),
  };
  if (lost) return { cycle };
  const recovery: Recovery = {
    id: whoopId("recovery", night.start),
    source: "whoop",
    cycleId: id,
    sleepId: night.id,
    day: today.day,
    scoreState: unscored ? "unscorable" : "scored",
    ...(!unscored && readinessOf(today, chance)),
  };
  if (!unscored) return { cycle, recovery, sleep: night };
  const { source, start, end, offset, day, nap } = night;
  const sleep: Sleep = { id: night.id, source, start, end, offset, day, nap, scoreState: "unscorable" };
  return { cycle, recovery, sleep };
}

function effortOf({ load, ill }: DayOfLife, trained: readonly Workout[], chance: Chance) {
  const training = trained.reduce((sum, workout) => sum + (workout.strain ?? 0), 0);
  return {
    strain: oneDigit(within(chance.normal(7.2 + 0.5 * load + 0.45 * training - (ill ? 3 : 0), 1.6), 1, 20.8)),
    energyKilojoule: kilojoules(Math.round(within(chance.normal(2050 + 35 * training, 160), 1300, 5200))),
    averageHeartRateBpm: Math.round(chance.normal(68 + 2 * load + (ill ? 5 : 0), 3)),
    maxHeartRateBpm: Math.round(chance.normal(trained.length > 0 ? 166 : 132, 9)),
  };
}

function readinessOf({ load, ill }: DayOfLife, chance: Chance) {
  const departure = chance.normal(-0.55 * load - (ill ? 1.6 : 0) + 0.6, 0.75);
  return {
    recoveryPercent: Math.round(within(62 + 19 * departure, 1, 99)),
    restingHeartRateBpm: Math.round(chance.normal(53.5 - 1.6 * departure, 0.9)),
    hrvRmssdMs: Math.round(within(Math.exp(chance.normal(4.05 + 0.14 * departure, 0.08)), 12, 160)),
    spo2Percent: Math.round(within(chance.normal(96.3 - (ill ? 0.8 : 0), 0.6), 90, 100) * 100) / 100,
    skinTemperatureCelsius: Math.round(chance.normal(33.7 + (ill ? 0.8 : 0), 0.35) * 100) / 100,
  };
}
