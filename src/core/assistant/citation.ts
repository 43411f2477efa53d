import type { Metric } from "../model/metric.ts";
import type { LocalDay } from "../time.ts";

/** What a cited number is: a day's or span's value, the usual, a change of it, how many, or a difference. */
export type CitationKind = "value" | "usual" | "change" | "count" | "difference";

/** A number that an answer names, as the device worked it out; its words are made when it is shown. */
export interface Citation {
  /** "c1", "c2" …: unique in its message, and what a link `cite:c1` leads to. */
  readonly id: string;
  readonly metric: Metric;
  readonly kind: CitationKind;
  /** In the metric's own unit, interval too. */
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** The days that it was worked out from, first and last. */
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** How many of them had a value. */
  readonly days: number;
}
