import * as v from "valibot";

/** The metrics that a tool may be asked about: the names of src/core/model/metric.ts, which a test holds it to. */
export const aiMetricNames = [
  "mood",
  "energy",
  "stress",
  "recovery",
  "hrvRmssd",
  "restingHeartRate",
  "respiratoryRate",
  "spo2",
  "skinTemperature",
  "asleep",
  "inBed",
  "lightSleep",
  "slowWaveSleep",
  "remSleep",
  "awake",
  "sleepEfficiency",
  "sleepPerformance",
  "sleepConsistency",
  "sleepDebt",
  "sleepMidpoint",
  "strain",
  "energyBurned",
  "workouts",
  "workoutTime",
  "sustainedLoad",
  "strainRisk",
  "cbiPersonal",
  "cbiWork",
  "cbiClient",
  "who5",
] as const;

const metric = v.picklist(aiMetricNames);
const days = v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(3650));
/** A metric's name, or a journal question or tag as `findings` tells it. */
const cause = v.pipe(v.string(), v.maxLength(200));

/**
 * What the model may ask the device for: the name of each tool, when to use it (read by the model), and its
 * arguments. The device runs them and checks the arguments again.
 */
export const aiTools = {
  trend: {
    description:
      "How one metric went over the last days: its typical value, the latest, how it changed, and the person's usual range.",
    arguments: v.strictObject({ metric, days }),
  },
  compare: {
    description:
      "The last days of one metric against the days before them, against the same days a year ago, or against the person's usual.",
    arguments: v.strictObject({ metric, days, against: v.picklist(["before", "yearAgo", "usual"]) }),
  },
  findings: {
    description:
      "What was found to go together in the person's own data, such as evening alcohol and recovery: all of it, or what concerns one metric.",
    arguments: v.strictObject({ metric: v.optional(metric) }),
  },
  score: {
    description: "The latest burnout risk score and the reasons for it.",
    arguments: v.strictObject({}),
  },
  experiment: {
    description:
      "What a randomised test on oneself of a cause and its outcome would take: how many days with and without. The cause is a metric, or a question or tag that `findings` named.",
    arguments: v.strictObject({ cause, outcome: metric }),
  },
} as const;

/** The name of a tool. */
export type AiToolName = keyof typeof aiTools;

/** All tools, by name. */
export const aiToolNames = Object.keys(aiTools) as AiToolName[];
