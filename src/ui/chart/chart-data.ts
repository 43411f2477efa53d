import type { MetricDomain } from "#core/model/metric.ts";

/** A place on an axis with what is written there. */
export interface AxisTick {
  readonly at: number;
  readonly word: string;
}

/** Two edges of an area, one pair a point; NaN where there is none. */
export interface ChartArea {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** One measure with an axis of its own. All columns have one number a point, NaN where there is none. */
export interface ChartPanel {
  /** Written at the end of the line. */
  readonly name: string;
  readonly colour: MetricDomain;
  readonly kind: "line" | "bars";
  /** How much of the height it takes, against the other panels. */
  readonly weight: number;
  readonly values: Float64Array;
  /** Single days around the line. */
  readonly dots?: Float64Array;
  /** The dots are all there is: they are drawn to be seen. */
  readonly largeDots?: boolean;
  /** What is usual for the person, named within the picture. */
  readonly usual?: ChartArea & { readonly word: string };
  /** From the lowest to the highest day where a point stands for several. */
  readonly spread?: ChartArea;
  readonly axis: { readonly min: number; readonly max: number; readonly ticks: readonly AxisTick[] };
}

/** A stretch of time with a word over it, from one point to another, both included. */
export interface ChartMark {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

/** Panels under one another that share their time, which runs from left to right in every language. */
export interface ChartData {
  /** How many points there are; a point is known by its index. */
  readonly count: number;
  readonly panels: readonly ChartPanel[];
  readonly ticks: readonly AxisTick[];
  readonly marks: readonly ChartMark[];
}
