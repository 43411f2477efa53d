import type { ImportedRecords } from "#core/model/imported-records.ts";
import type { Cycle, JournalAnswer, Recovery } from "#core/model/whoop.ts";
import { liveSampleLife } from "#core/sample/persona.ts";
import { seeded } from "#core/sample/seeded.ts";
import type { Instant, LocalDay } from "#core/time.ts";
import { drawnBy } from "./finer.ts";
import type { KeptRecords } from "./kept-record.ts";
import { cycleAppearsAt, toWireCycle, toWireRecovery, toWireSleep, toWireWorkout } from "./to-wire.ts";

export interface LifeOptions {
  readonly userId: number;
  readonly seed: number;
  readonly firstDay: LocalDay;
  readonly days: number;
}

/** All that WHOOP will ever tell of a person, and what only the export file has: the journal. */
export interface LifeRecords {
  readonly kept: KeptRecords;
  readonly journal: readonly JournalAnswer[];
}

/** After so many days the person got a band that measures blood oxygen and skin temperature. */
const OLD_BAND_DAYS = 60;
/** The sensor gets to know a person in so many nights. */
const CALIBRATING_NIGHTS = 4;
/** When WHOOP notices that a cycle ended although no next one began. */
const BAND_OFF_DELAY = 8 * 3_600_000;

/** Makes up a life, newest records first in each kind. */
export function lifeRecords({ userId, seed, firstDay, days }: LifeOptions): LifeRecords {
  const life = liveSampleLife({ firstDay, days, random: seeded(seed) }).records;
  const nights = new Map(life.sleep.filter((one) => !one.nap).map((one) => [one.start, one]));
  const cycles = new Map(life.cycle.map((one) => [one.id, one]));
  const appearance = new Map(
    life.cycle.map((one) => [one.start, cycleAppearsAt(one, nights.get(one.start))]),
  );
  return {
    journal: life.journal_answer,
    kept: {
      cycle: life.cycle.toReversed().map((one) => {
        const appearsAt = appearance.get(one.start) ?? one.start;
        // An end that never comes: the last cycle of a life stays open.
        const end = one.end ?? (Number.POSITIVE_INFINITY as Instant);
        return toWireCycle(userId, one, appearsAt, closingOf(end, appearance));
      }),
      recovery: measured(life, days).flatMap((one) => {
        const cycle = cycles.get(one.cycleId);
        const night = cycle && nights.get(cycle.start);
        return night ? [toWireRecovery(userId, one, cycle, night)] : [];
      }),
      sleep: life.sleep
        .toSorted((a, b) => b.start - a.start)
        .map((one) => toWireSleep(userId, one, cycleStartAt(life.cycle, one.start))),
      workout: life.workout.toSorted((a, b) => b.start - a.start).map((one) => toWireWorkout(userId, one)),
    },
  };
}

function closingOf(end: Instant, appearance: ReadonlyMap<Instant, Instant>): Instant {
  return appearance.get(end) ?? ((end + BAND_OFF_DELAY) as Instant);
}

/** The last cycle begun by then, by halving: a life has thousands. */
function cycleStartAt(cycles: readonly Cycle[], at: Instant): Instant {
  let low = 0;
  let high = cycles.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cycles[middle]?.start ?? at) <= at) low = middle + 1;
    else high = middle;
  }
  return cycles[low - 1]?.start ?? at;
}

/** Recoveries, newest first, of which some lack what an old band or a loose one can't measure. */
function measured(life: ImportedRecords, days: number): Recovery[] {
  const oldBandUntil = days > 5 * OLD_BAND_DAYS ? OLD_BAND_DAYS : 0;
  return life.recovery
    .map((one, index) => {
      if (one.scoreState !== "scored") return one;
      const { spo2Percent, skinTemperatureCelsius, ...rest } = one;
      const isOld = index < oldBandUntil;
      return {
        ...rest,
        ...(index < CALIBRATING_NIGHTS && { calibrating: true }),
        ...(!isOld && drawnBy(`${one.id} loose`) > 0.03 && { spo2Percent }),
        ...(!isOld && drawnBy(`${one.id} cold`) > 0.02 && { skinTemperatureCelsius }),
      } as Recovery;
    })
    .toReversed();
}
