/** What a metric tells about. The picker on Trends groups by it. */
export type MetricDomain = "mind" | "heart" | "sleep" | "load" | "risk" | "questionnaire";

/** What a metric is counted in. Display may convert; storage never does. */
export type Unit =
  | "step"
  | "percent"
  | "ms"
  | "bpm"
  | "rpm"
  | "celsius"
  | "min"
  | "hour"
  | "strain"
  | "kilojoule"
  | "count"
  | "point";

/** Facts of one metric. */
export interface MetricFacts {
  readonly domain: MetricDomain;
  readonly unit: Unit;
  /** Values outside are no measurement of a living person and are refused where they enter. */
  readonly range: readonly [low: number, high: number];
  /** Which direction is good news; neither for what is only load or context. */
  readonly better: "higher" | "lower" | "neither";
  /** LOINC code where one exists. */
  readonly loinc?: string;
}

/**
 * Every metric that has one value a day, in the unit it is stored in. Adding one here (and its name in
 * the texts) is what makes it storable, chartable and exportable.
 */
export const metrics = {
  mood: { domain: "mind", unit: "step", range: [1, 5], better: "higher" },
  energy: { domain: "mind", unit: "step", range: [1, 5], better: "higher" },
  stress: { domain: "mind", unit: "step", range: [1, 5], better: "lower" },
  recovery: { domain: "heart", unit: "percent", range: [0, 100], better: "higher" },
  hrvRmssd: { domain: "heart", unit: "ms", range: [1, 400], better: "higher" },
  restingHeartRate: { domain: "heart", unit: "bpm", range: [20, 150], better: "lower", loinc: "40443-4" },
  respiratoryRate: { domain: "heart", unit: "rpm", range: [4, 60], better: "neither", loinc: "9279-1" },
  spo2: { domain: "heart", unit: "percent", range: [50, 100], better: "higher", loinc: "59408-5" },
  skinTemperature: { domain: "heart", unit: "celsius", range: [15, 45], better: "neither", loinc: "39106-0" },
  asleep: { domain: "sleep", unit: "min", range: [0, 1440], better: "higher", loinc: "93832-4" },
  inBed: { domain: "sleep", unit: "min", range: [0, 1440], better: "neither" },
  lightSleep: { domain: "sleep", unit: "min", range: [0, 1440], better: "neither", loinc: "93830-8" },
  slowWaveSleep: { domain: "sleep", unit: "min", range: [0, 1440], better: "higher", loinc: "93831-6" },
  remSleep: { domain: "sleep", unit: "min", range: [0, 1440], better: "higher", loinc: "93829-0" },
  awake: { domain: "sleep", unit: "min", range: [0, 1440], better: "lower" },
  sleepEfficiency: { domain: "sleep", unit: "percent", range: [0, 100], better: "higher" },
  sleepPerformance: { domain: "sleep", unit: "percent", range: [0, 100], better: "higher" },
  sleepConsistency: { domain: "sleep", unit: "percent", range: [0, 100], better: "higher" },
  sleepDebt: { domain: "sleep", unit: "min", range: [0, 1440], better: "lower" },
  sleepMidpoint: { domain: "sleep", unit: "hour", range: [-12, 12], better: "neither" },
  strain: { domain: "load", unit: "strain", range: [0, 21], better: "neither" },
  energyBurned: {
    domain: "load",
    unit: "kilojoule",
    range: [0, 100_000],
    better: "neither",
    loinc: "41981-2",
  },
  workouts: { domain: "load", unit: "count", range: [0, 50], better: "neither" },
  workoutTime: { domain: "load", unit: "min", range: [0, 1440], better: "neither", loinc: "55411-3" },
  sustainedLoad: { domain: "risk", unit: "percent", range: [0, 100], better: "lower" },
  strainRisk: { domain: "risk", unit: "percent", range: [0, 100], better: "lower" },
  cbiPersonal: { domain: "questionnaire", unit: "point", range: [0, 100], better: "lower" },
  cbiWork: { domain: "questionnaire", unit: "point", range: [0, 100], better: "lower" },
  cbiClient: { domain: "questionnaire", unit: "point", range: [0, 100], better: "lower" },
  who5: { domain: "questionnaire", unit: "point", range: [0, 100], better: "higher" },
} as const satisfies Record<string, MetricFacts>;

/** The name of a metric in storage and code. */
export type Metric = keyof typeof metrics;

/** All metrics in catalogue order. */
export const metricNames = Object.keys(metrics) as Metric[];

/** Whether text names a metric. */
export function isMetric(text: string): text is Metric {
  return Object.hasOwn(metrics, text);
}
