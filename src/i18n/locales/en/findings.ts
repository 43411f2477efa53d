import type { Lag } from "#core/model/finding.ts";
import type { Metric } from "#core/model/metric.ts";
import { plural } from "../../plural.ts";

/** A question that WHOOP's journal asks, and what a yes to it is called within a sentence. */
const asked: Readonly<Record<string, string>> = {
  "Have any alcoholic drinks?": "alcohol",
  "Have any caffeine?": "caffeine",
  "Hydrated sufficiently?": "drinking enough water",
  "Consumed protein?": "protein",
  "Viewed a screen device in bed?": "a screen in bed",
  "Read (non-screened device) while in bed?": "reading in bed",
  "See direct sunlight upon waking up?": "morning sunlight",
  "Share your bed?": "a shared bed",
};

export const findings = {
  title: "Findings",

  /** Metrics within a sentence, as something that can be higher or lower; others are quoted by name. */
  yours: {
    mood: "your mood",
    energy: "your energy",
    stress: "your stress",
    recovery: "your recovery",
    hrvRmssd: "your HRV",
    restingHeartRate: "your resting heart rate",
    respiratoryRate: "your breathing rate",
    spo2: "your blood oxygen",
    skinTemperature: "your skin temperature",
    asleep: "your sleep",
    inBed: "your time in bed",
    lightSleep: "your light sleep",
    slowWaveSleep: "your deep sleep",
    remSleep: "your REM sleep",
    awake: "your time awake in bed",
    sleepEfficiency: "your sleep efficiency",
    sleepPerformance: "your sleep performance",
    sleepConsistency: "your sleep consistency",
    sleepDebt: "your sleep debt",
    sleepMidpoint: "the middle of your night",
    strain: "your day strain",
    energyBurned: "the energy you burn",
    workouts: "your number of workouts",
    workoutTime: "your time in workouts",
    sustainedLoad: "your burnout risk",
    strainRisk: "your strain risk",
  } as Readonly<Partial<Record<Metric, string>>>,
  quoted: (name: string) => `“${name}”`,

  asked,
  yesTo: (question: string) => `a yes to “${question}”`,

  pair: (outcome: string, cause: string) => `${outcome} and ${cause}`,
  /** How long before the outcome the cause was: the same day, the day before, two days before. */
  when: {
    0: (cause: string) => `On days with ${cause}`,
    1: (cause: string) => `On the day after ${cause}`,
    2: (cause: string) => `Two days after ${cause}`,
  } satisfies Record<Lag, unknown>,
  whenMeasured: {
    0: (cause: string, value: string) => `On days when ${cause} is ${value}`,
    1: (cause: string, value: string) => `On the day after ${cause} was ${value}`,
    2: (cause: string, value: string) => `Two days after ${cause} was ${value}`,
  } satisfies Record<Lag, unknown>,
  than: {
    0: (value: string) => `than when it is ${value}`,
    1: (value: string) => `than when it was ${value}`,
    2: (value: string) => `than when it was ${value}`,
  } satisfies Record<Lag, unknown>,
  sentence: (when: string, outcome: string, change: string) => `${when}, ${outcome} is ${change}.`,
  sentenceThan: (when: string, outcome: string, change: string, than: string) =>
    `${when}, ${outcome} is ${change} ${than}.`,

  orMore: (value: string) => `${value} or more`,
  orLess: (value: string) => `${value} or less`,
  orLater: (value: string) => `${value} or later`,
  orEarlier: (value: string) => `${value} or earlier`,
  withCause: {
    0: (cause: string) => `With ${cause}`,
    1: (cause: string) => `After ${cause}`,
    2: (cause: string) => `After ${cause}`,
  } satisfies Record<Lag, unknown>,
  withoutCause: "Without",
  group: (value: string, days: number, number: string) =>
    `${value} on ${number} ${plural(days, { one: "day", other: "days" })}`,

  someOf: (some: string, all: string) => `${some} of ${all} days`,
  thirds: (upper: string, lower: string, all: string) => `${upper} days against ${lower}, of ${all}`,
  sure: {
    very: "Very unlikely to be chance",
    rather: "Unlikely to be chance",
    less: "Could still be chance",
  },
  key: "Dots are means. The line holds nine of ten of your days, the thick part the middle half. The bracket shows how small and how large the difference may be.",
  compare: "Compare both in Trends",
  trend: (name: string) => `${name} in Trends`,
  more: (number: string) => `Show ${number} more`,
  fewer: "Show fewer",

  underWay: "Under way",
  looking: "Looking through your days",
  lookingAgain: "Looking through your new days",
  stop: "Stop",
  stopped: {
    title: "Stopped",
    body: "Nothing was lost. What was found before stays; the rest is looked at when you want.",
    again: "Look again",
  },
  failed: {
    title: "Looking did not finish",
    body: "Your records are safe and unchanged. Try again; if it stops again, reload the app.",
    again: "Try again",
  },

  nothing: {
    heading: "Looked through",
    title: "Nothing found yet",
    looked: (pairs: number, number: string) =>
      `${number} ${plural(pairs, { one: "pair was", other: "pairs were" })} looked at, and none is clearer than chance.`,
    normal: "That is normal: much that feels connected is not, and what is not clear is not shown.",
    next: (days: number, number: string) =>
      `The next pair can be looked at after ${number} more ${plural(days, { one: "day", other: "days" })}.`,
  },
  tooEarly: {
    heading: "Nothing found yet",
    title: "Your findings will be here",
    body: "They say what goes together with your mood, energy, stress, HRV, recovery and sleep. That takes about 30 days on which both are known: a check-in and a night, or a check-in and what was going on.",
    closest: (days: number, number: string, cause: string, outcome: string) =>
      `Closest so far: ${cause} and ${outcome}, after ${number} more ${plural(days, { one: "day", other: "days" })}.`,
    now: "Until then, log how you are on most days, with what is going on. A WHOOP export brings nights and journal answers of years at once.",
    log: "Log how you are",
    import: "Import a WHOOP export",
  },

  silent: {
    heading: "Looked at, nothing clear",
    show: (pairs: number, number: string) =>
      `Show ${number} ${plural(pairs, { one: "pair", other: "pairs" })}`,
    hide: "Hide them",
    intro: "No clear link was seen. That does not prove that there is none; a small one may need more days.",
  },
  tooFew: {
    heading: "Not enough days yet",
    show: (pairs: number, number: string) =>
      `Show ${number} ${plural(pairs, { one: "pair", other: "pairs" })}`,
    hide: "Hide them",
    intro:
      "Both sides must be known on enough days. For yes and no, both answers must have been given a few times.",
    needed: (days: number, number: string) => `${number} more ${plural(days, { one: "day", other: "days" })}`,
    for: (outcomes: string) => `for ${outcomes}`,
  },

  how: {
    heading: "How this is found",
    looked: (pairs: number, number: string, days: string) =>
      `${number} ${plural(pairs, { one: "pair was", other: "pairs were" })} looked at over your days (${days}), on the same day and up to two days later.`,
    steps: [
      "Weekdays and slow drifts are taken out first, so that weekends and seasons are not taken for causes.",
      "Each pair is compared with your own history shuffled in blocks of weeks. Only what such shuffles hardly ever show is told.",
      "The numbers in brackets are how small and how large the difference may be, at 95 % confidence.",
      "Of what is told, at most one in ten is expected to be chance.",
      "A finding says what goes together, not what makes what. A third thing may be behind both.",
      "All of it is worked out on this device.",
    ],
  },
};
