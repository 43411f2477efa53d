import type { ImportedRecords } from "../model/imported-records.ts";
import type { Cycle, JournalAnswer, Recovery, Sleep, Workout } from "../model/whoop.ts";
import type { LocalDay } from "../time.ts";
import { createChance } from "./chance.ts";
import { daysOfLife } from "./days-of-life.ts";
import { type SampleCheckIn, sampleCheckIns } from "./sample-check-ins.ts";
import { sampleCycle } from "./sample-cycle.ts";
import { sampleAnswers, sampleNap, sampleWorkouts } from "./sample-day.ts";
import { sampleNight } from "./sample-night.ts";
import { type SampleResponse, sampleQuestionnaires } from "./sample-questionnaires.ts";

/** Some years of a life as a wearable and a diary saw them. */
export interface SampleLife {
  readonly records: ImportedRecords;
  readonly checkIns: readonly SampleCheckIn[];
  readonly responses: readonly SampleResponse[];
}

/**
 * Makes up a person and their records, for sample data and for tests. Body and mood follow the same hidden
 * load, so that scores and findings have something true to find; bands left off, nights without a score,
 * naps and a last day that is still going on are there as in real exports.
 *
 * @param random uniform numbers in [0, 1); the same source gives the same life
 * @example liveSampleLife({ firstDay, days: 3650, random: seeded(1) }).records.cycle.length // about 3600
 */
export function liveSampleLife(options: {
  readonly firstDay: LocalDay;
  readonly days: number;
  readonly random: () => number;
}): SampleLife {
  const chance = createChance(options.random);
  const life = daysOfLife(options.firstDay, options.days, chance);
  const cycle: Cycle[] = [];
  const recovery: Recovery[] = [];
  const sleep: Sleep[] = [];
  const workout: Workout[] = [];
  const journal_answer: JournalAnswer[] = [];
  const checkIns: SampleCheckIn[] = [];
  let wornBefore = false;
  const nights = life.map((today) => sampleNight(today, chance));
  life.forEach((today, index) => {
    const night = nights[index];
    if (!night) return;
    // Now and then the band stays in a drawer; never on the last day, which is the one still going on.
    const isLast = index === life.length - 1;
    const worn = isLast || !chance.happens(wornBefore ? 0.005 : 0.4);
    const next = isLast ? undefined : nights[index + 1]?.start;
    // A journey east makes the day short: what would lie in the next night did not happen.
    const trained = worn
      ? sampleWorkouts(today, isLast, chance).filter((one) => next === undefined || one.end <= next)
      : [];
    checkIns.push(...sampleCheckIns(today, night, trained.length > 0, isLast, chance));
    if (!worn) {
      wornBefore = false;
      return;
    }
    // Without a night a cycle takes the day after the one before, so there must be one before.
    const lost = wornBefore && !isLast && chance.happens(0.005);
    const unscored = !lost && !isLast && chance.happens(0.008);
    const made = sampleCycle(today, night, { next, lost, unscored, trained }, chance);
    cycle.push(made.cycle);
    if (made.recovery) recovery.push(made.recovery);
    if (made.sleep) sleep.push(made.sleep);
    const nap = isLast || today.travelling ? undefined : sampleNap(today, chance);
    if (nap) sleep.push(nap);
    workout.push(...trained);
    journal_answer.push(...sampleAnswers(today, made.cycle, night, chance));
    wornBefore = !lost;
  });
  const responses = sampleQuestionnaires(life, chance);
  return { records: { cycle, recovery, sleep, workout, journal_answer }, checkIns, responses };
}
