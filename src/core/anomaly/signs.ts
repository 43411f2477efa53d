import type { Metric } from "../model/metric.ts";

/** What a body shows of itself in a night besides sleep, and in which direction it is worth a word. */
export interface Sign {
  /** Which side of the person's range counts. */
  readonly counts: "above" | "below" | "both";
  /** Signs of one kind move together on any day, so two of them say hardly more than one. */
  readonly kind: "heart" | "breathing" | "oxygen" | "warmth";
  /** How much one person's nights typically wobble, on the scale they are compared on: worth a fortnight. */
  readonly typicalSpread: number;
  /** Compared as logarithms: its wobble grows with its size. */
  readonly log?: boolean;
}

/**
 * The five signs. Heart rate and breathing rise while a body fights something, heart-rate variability and
 * blood oxygen fall (Miller and others 2020, doi 10.1371/journal.pone.0243693; Mishra and others 2020, doi
 * 10.1038/s41551-020-00640-6); the other way is good news or none. Skin temperature counts both ways: fever
 * warms the skin, but while it climbs the body closes the vessels of the skin, which then cools.
 *
 * The typical wobbles are round figures for a wrist sensor. They stand in while the person's own nights are
 * few, and keep a very even fortnight from making every night after it look unusual.
 */
export const signs = {
  hrvRmssd: { counts: "below", kind: "heart", typicalSpread: 0.2, log: true },
  restingHeartRate: { counts: "above", kind: "heart", typicalSpread: 2.3 },
  respiratoryRate: { counts: "above", kind: "breathing", typicalSpread: 0.4 },
  skinTemperature: { counts: "both", kind: "warmth", typicalSpread: 0.4 },
  spo2: { counts: "below", kind: "oxygen", typicalSpread: 1 },
} as const satisfies Partial<Record<Metric, Sign>>;

/** A metric that is looked at for signs. */
export type SignMetric = keyof typeof signs;

/** In the order they are told. */
export const signMetrics = Object.keys(signs) as SignMetric[];

/** Whether a metric is looked at for signs. */
export function isSignMetric(metric: Metric): metric is SignMetric {
  return Object.hasOwn(signs, metric);
}
