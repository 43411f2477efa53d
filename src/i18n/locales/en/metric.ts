import type { Metric } from "#core/model/metric.ts";

/** What a metric is called: in full, and where there is little room. */
export interface MetricWords {
  readonly name: string;
  readonly short: string;
}

/**
 * Names of all metrics, under their codes, and how their units are written round a number that is already
 * formatted. A metric without a name here is a type error.
 */
export const metric = {
  mood: { name: "Mood", short: "Mood" },
  energy: { name: "Energy", short: "Energy" },
  stress: { name: "Stress", short: "Stress" },
  recovery: { name: "Recovery", short: "Recovery" },
  hrvRmssd: { name: "Heart rate variability", short: "HRV" },
  restingHeartRate: { name: "Resting heart rate", short: "Resting HR" },
  respiratoryRate: { name: "Breathing rate", short: "Breathing" },
  spo2: { name: "Blood oxygen", short: "SpO₂" },
  skinTemperature: { name: "Skin temperature", short: "Skin temp." },
  asleep: { name: "Sleep", short: "Sleep" },
  inBed: { name: "Time in bed", short: "In bed" },
  lightSleep: { name: "Light sleep", short: "Light" },
  slowWaveSleep: { name: "Deep sleep", short: "Deep" },
  remSleep: { name: "REM sleep", short: "REM" },
  awake: { name: "Awake in bed", short: "Awake" },
  sleepEfficiency: { name: "Sleep efficiency", short: "Efficiency" },
  sleepPerformance: { name: "Sleep performance", short: "Performance" },
  sleepConsistency: { name: "Sleep consistency", short: "Consistency" },
  sleepDebt: { name: "Sleep debt", short: "Debt" },
  sleepMidpoint: { name: "Middle of the night", short: "Midpoint" },
  strain: { name: "Day strain", short: "Strain" },
  energyBurned: { name: "Energy burned", short: "Burned" },
  workouts: { name: "Workouts", short: "Workouts" },
  workoutTime: { name: "Time in workouts", short: "Training" },
  sustainedLoad: { name: "Burnout risk", short: "Burnout risk" },
  strainRisk: { name: "Strain risk", short: "Strain risk" },
  cbiPersonal: { name: "Personal burnout, measured", short: "Personal burnout" },
  cbiWork: { name: "Work burnout, measured", short: "Work burnout" },
  cbiClient: { name: "Client burnout, measured", short: "Client burnout" },
  who5: { name: "Well-being (WHO-5)", short: "Well-being" },

  hidden: "hidden",

  unitStep: (steps: string) => `${steps} of 5`,
  unitMs: (number: string) => `${number}\u00a0ms`,
  unitBpm: (number: string) => `${number}\u00a0bpm`,
  unitRpm: (number: string) => `${number}\u00a0a\u00a0minute`,
  unitCelsius: (number: string) => `${number}\u00a0°C`,
  unitFahrenheit: (number: string) => `${number}\u00a0°F`,
  unitKilojoule: (number: string) => `${number}\u00a0kJ`,
  unitKilocalorie: (number: string) => `${number}\u00a0kcal`,
  unitPercent: (number: string) => `${number}\u00a0%`,
  minutes: (minutes: string) => `${minutes}\u00a0min`,
  hours: (hours: string) => `${hours}\u00a0h`,
  hoursAndMinutes: (hours: string, minutes: string) => `${hours}\u00a0h ${minutes}\u00a0min`,
  /** Within a range, where the last word would be said twice: minutes come with two digits. */
  hoursAndMinutesShort: (hours: string, minutes: string) => `${hours}\u00a0h\u00a0${minutes}`,
  range: (low: string, high: string) => `${low}–${high}`,
} satisfies Record<Metric, MetricWords> & Record<string, unknown>;
