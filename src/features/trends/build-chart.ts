import { type Metric, metrics } from "#core/model/metric.ts";
import { valueAxis } from "#core/series/value-axis.ts";
import { addDays, dayNumber, daysBetween } from "#core/time.ts";
import { contextName } from "#i18n/context-name.ts";
import { formatDay } from "#i18n/format.ts";
import { trends } from "#i18n/locales/en/trends.ts";
import {
  formatBareRange,
  fromShown,
  isHidden,
  metricWords,
  type ShownUnits,
  toShown,
} from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import type { ChartData, ChartMark, ChartPanel } from "#ui/chart/chart-data.ts";
import { dayTicks } from "./day-ticks.ts";
import { isRare, type Trend, type TrendMetric } from "./read-trend.ts";

/** What is drawn of a trend: the metric, below it the one it is compared with, below them mood. */
export function buildChart(trend: Trend): ChartData {
  const panels = [linePanel(trend.main, trend.step, trend.units, 5)];
  if (trend.second) panels.push(linePanel(trend.second, trend.step, trend.units, 5));
  if (trend.mood && trend.mood.columns.summary.kind === "summary")
    panels.push(moodPanel(trend.mood, trend.step));
  return {
    count: trend.main.columns.line.length,
    panels,
    ticks: dayTicks(trend.from, trend.to).map(({ day, style }) => ({
      at: daysBetween(trend.from, day) / trend.step,
      word: formatDay(day, style),
    })),
    marks: marksOf(trend),
  };
}

function linePanel(
  { metric, columns }: TrendMetric,
  step: number,
  units: ShownUnits,
  weight: number,
): ChartPanel {
  const { daily, line, usual, spread } = columns;
  return {
    name: metricWords(metric).short,
    colour: metrics[metric].domain,
    kind: "line",
    weight,
    values: line,
    ...dotsOf(metric, { daily, line }, step),
    usual: { ...usual, word: texts("trends", trends).yourUsual },
    ...(spread ? { spread } : {}),
    axis: axisOf(metric, [daily, line, usual.low, usual.high], units),
  };
}

/** Every day has its dot; of weeks only those that hold a single answer. */
function dotsOf(
  metric: Metric,
  { daily, line }: Pick<TrendMetric["columns"], "daily" | "line">,
  step: number,
): Pick<ChartPanel, "dots" | "largeDots"> {
  if (isRare(metric)) return { dots: step === 1 ? daily : line, largeDots: true };
  return step === 1 ? { dots: daily } : {};
}

function axisOf(metric: Metric, columns: readonly Float64Array[], units: ShownUnits): ChartPanel["axis"] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const column of columns) {
    for (const value of column) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  const { unit, range } = metrics[metric];
  // A questionnaire has a scale with ends of its own; what fills the picture would look like much.
  if (unit === "point") [low, high] = range;
  if (low > high) return { min: range[0], max: range[1], ticks: [] };
  const shown = (value: number) => toShown(metric, value, units);
  const steps = unit === "min" ? "minutes" : "decimal";
  const axis = valueAxis(shown(low), shown(high), steps, [shown(range[0]), shown(range[1])]);
  // Half a check-in step or half a workout is nothing one could name.
  const named = isHidden(metric, units) ? [] : axis.ticks;
  const ticks = unit === "step" || unit === "count" ? named.filter(Number.isInteger) : named;
  const stored = (value: number) => fromShown(metric, value, units);
  // Panels lie right under one another: the lowest name of one must not touch the highest of the next.
  const gap = (axis.max - axis.min) * 0.06;
  return {
    min: stored(axis.min - gap),
    max: stored(axis.max + gap),
    ticks: ticks.map((tick) => ({
      at: stored(tick),
      word: formatBareRange(metric, stored(tick), stored(tick), units),
    })),
  };
}

function moodPanel({ metric, columns }: TrendMetric, step: number): ChartPanel {
  return {
    name: metricWords(metric).short,
    colour: "mind",
    kind: "bars",
    weight: 1,
    values: step === 1 ? columns.daily : columns.line,
    axis: { min: 0, max: 5.5, ticks: [] },
  };
}

/** Days in a row, or with a single day between them, are one stretch. */
function marksOf({ contexts, spells, from, to, step }: Trend): readonly ChartMark[] {
  const start = dayNumber(from);
  const outside = spells.map((spell) => ({
    from: Math.max(0, daysBetween(from, spell.first)),
    to: daysBetween(from, spell.last < to ? spell.last : to),
    word: texts("trends", trends).outside,
  }));
  const marks = contexts.flatMap(({ tag, days }) => {
    const stretches: { from: number; to: number; word: string }[] = [];
    for (const day of days) {
      const at = Math.floor((day - start) / step);
      const last = stretches.at(-1);
      if (last && at - last.to <= 2) last.to = at;
      else stretches.push({ from: at, to: at, word: contextName(tag) });
    }
    return stretches;
  });
  return [...marks, ...outside].toSorted((left, right) => left.from - right.from);
}

/** The day that a point stands for, or the first of its days. */
export function dayOfPoint(trend: Pick<Trend, "from" | "step">, index: number) {
  return addDays(trend.from, index * trend.step);
}
