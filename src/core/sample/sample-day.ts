import { kilojoules } from "../model/kilojoules.ts";
import type { Cycle, JournalAnswer, Sleep, Workout } from "../model/whoop.ts";
import { journalAnswerId, whoopId } from "../model/whoop-id.ts";
import type { Instant } from "../time.ts";
import { type Chance, within } from "./chance.ts";
import type { DayOfLife } from "./days-of-life.ts";
import { atMinute, oneDigit } from "./sample-night.ts";

const sports = ["Running", "Cycling", "Weightlifting", "Yoga", "Swimming", "Walking"] as const;
const outdoors = new Set(["Running", "Cycling", "Walking"]);

/** Training of a day: most days some, rarely twice, none when ill. */
export function sampleWorkouts(today: DayOfLife, isLast: boolean, chance: Chance): Workout[] {
  if (today.ill || isLast) return [];
  const drive = 0.85 - 0.1 * today.load;
  const workouts: Workout[] = [];
  if (chance.happens(drive)) workouts.push(sampleWorkout(today, 1050, chance));
  if (chance.happens(drive * 0.3)) workouts.unshift(sampleWorkout(today, 430, chance));
  return workouts;
}

function sampleWorkout(today: DayOfLife, minute: number, chance: Chance): Workout {
  const sport = chance.pick(sports);
  const start = atMinute(today.day, today.offset, minute + chance.whole(0, 90));
  const length = chance.whole(25 * 60, 80 * 60) * 1000;
  const distanceM = outdoors.has(sport) ? Math.round((length / 1000) * chance.normal(2.8, 0.4)) : undefined;
  const rise = chance.whole(0, 240);
  return {
    id: whoopId("workout", start),
    source: "whoop",
    start,
    end: (start + length) as Instant,
    offset: today.offset,
    day: today.day,
    sport,
    scoreState: "scored",
    strain: oneDigit(within(chance.normal(6 + length / 600_000, 1.5), 1, 19)),
    energyKilojoule: kilojoules(Math.round((length / 60_000) * chance.normal(8.2, 1.2))),
    averageHeartRateBpm: Math.round(chance.normal(128, 10)),
    maxHeartRateBpm: Math.round(chance.normal(162, 9)),
    ...(distanceM !== undefined && {
      distanceM,
      altitudeGainM: rise,
      altitudeChangeM: chance.whole(-40, 40),
    }),
    zonesMs: zonesOf(length, chance),
  };
}

/** Whole percentages of the five zones, as the export has them; the rest is zone 0. */
function zonesOf(length: number, chance: Chance): number[] {
  let left = 100;
  const shares = [30, 30, 22, 12, 4].map((usual) => {
    const share = Math.round(within(chance.normal(usual, usual / 3), 0, left));
    left -= share;
    return share;
  });
  const zones = shares.map((share) => Math.round((share / 100) * length));
  return [Math.max(0, length - zones.reduce((sum, zone) => sum + zone, 0)), ...zones];
}

/** An afternoon nap, now and then. */
export function sampleNap(today: DayOfLife, chance: Chance): Sleep | undefined {
  if (!chance.happens(today.weekend ? 0.2 : 0.07)) return undefined;
  const start = atMinute(today.day, today.offset, 810 + chance.whole(0, 60));
  const inBedMin = chance.whole(20, 75);
  const asleepMin = Math.round(inBedMin * 0.85);
  const remMin = Math.round(asleepMin * 0.1);
  const span = { start, end: (start + inBedMin * 60_000) as Instant };
  return {
    id: whoopId("sleep", start),
    source: "whoop",
    ...span,
    offset: today.offset,
    day: today.day,
    nap: true,
    scoreState: "scored",
    inBedMin,
    asleepMin,
    awakeMin: inBedMin - asleepMin,
    lightMin: asleepMin - remMin,
    slowWaveMin: 0,
    remMin,
    respiratoryRateRpm: oneDigit(chance.normal(14.8, 0.3)),
    efficiencyPercent: 85,
  };
}

const questions = [
  "Have any caffeine?",
  "Have any alcoholic drinks?",
  "Hydrated sufficiently?",
  "Consumed protein?",
  "Feeling sick or ill?",
  "Viewed a screen device in bed?",
  "Read (non-screened device) while in bed?",
  "See direct sunlight upon waking up?",
  "Share your bed?",
  "Felt stressed today?",
] as const;

const notes = [
  "Two, after lunch",
  'Told myself "only one", had two',
  "Late train,\nlate dinner, late to bed",
  "Long call; could not switch off",
] as const;

/** What the person told WHOOP's journal about a day. */
export function sampleAnswers(today: DayOfLife, cycle: Cycle, night: Sleep, chance: Chance): JournalAnswer[] {
  return questions
    .filter(() => chance.happens(0.83))
    .map((question) => ({
      id: journalAnswerId(cycle.start, question),
      source: "whoop",
      cycleId: cycle.id,
      day: today.day,
      question,
      yes: chance.happens(chanceOfYes(question, today, night)),
      ...(chance.happens(0.03) && { note: chance.pick(notes) }),
    }));
}

function chanceOfYes(question: (typeof questions)[number], today: DayOfLife, night: Sleep): number {
  if (question === "Feeling sick or ill?") return today.ill ? 0.95 : 0.02;
  if (question === "Felt stressed today?") return within(0.1 + 0.2 * today.load, 0, 0.95);
  if (question === "Have any alcoholic drinks?") return today.weekend ? 0.4 : 0.12;
  if (question === "Viewed a screen device in bed?") return (night.asleepMin ?? 440) < 400 ? 0.8 : 0.45;
  return 0.6;
}
