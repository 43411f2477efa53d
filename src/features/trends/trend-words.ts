import { addDays, type LocalDay } from "#core/time.ts";
import { formatDay, formatDayRange } from "#i18n/format.ts";
import { trends } from "#i18n/locales/en/trends.ts";
import {
  formatBareRange,
  formatMetric,
  formatMetricRange,
  isHidden,
  metricWords,
  type ShownUnits,
} from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { dayOfPoint } from "./build-chart.ts";
import { isRare, type Trend, type TrendMetric } from "./read-trend.ts";

/** "7-day mean 54 ms, usually 54–66"; less where less is known. */
export function nowWords({ metric, columns }: TrendMetric, units: ShownUnits): string {
  const t = texts("trends", trends);
  if (isHidden(metric, units)) return "";
  const { mean, low, high } = columns.now;
  if (Number.isNaN(mean)) {
    const { summary } = columns;
    return summary.kind === "noData" ? "" : t.latestOnly(formatMetric(metric, summary.latest.value, units));
  }
  const meanText = formatMetric(metric, mean, units);
  return Number.isNaN(low)
    ? t.mean(meanText)
    : t.meanUsual(meanText, formatBareRange(metric, low, high, units));
}

/** What dots, line and area of the picture are. */
export function keyWords({ main, second, step }: Trend): string {
  const t = texts("trends", trends).key;
  const shown = second ? [main, second] : [main];
  const hasLine = shown.some(({ metric }) => !isRare(metric));
  const hasAnswers = shown.some(({ metric }) => isRare(metric));
  return [
    ...(hasLine ? [step === 1 ? t.daily : t.weekly] : []),
    ...(hasAnswers ? [t.answers] : []),
    ...(second ? [t.compared] : []),
  ].join(" ");
}

/** The picture in a sentence or three, for those who don't see it. */
export function chartWords(trend: Trend): string {
  const t = texts("trends", trends);
  const days = formatDayRange(trend.from, trend.to);
  const name = metricWords(trend.metric).name;
  const facts = factWords(trend, trend.main);
  if (!trend.second) return t.chart(name, days, facts);
  const second = metricWords(trend.second.metric).name;
  return t.chartCompared(name, second, days, `${facts} ${second}: ${factWords(trend, trend.second)}`);
}

function factWords({ from, units }: Trend, { metric, columns }: TrendMetric): string {
  const t = texts("trends", trends);
  const { summary } = columns;
  if (summary.kind === "noData") return t.chartNone;
  if (isHidden(metric, units)) return t.numberHidden;
  const day = (index: number) => formatDay(addDays(from, index), "medium");
  const value = (number: number) => formatMetric(metric, number, units);
  return [
    nowWords({ metric, columns }, units).concat("."),
    t.factHalf(formatMetricRange(metric, summary.low, summary.high, units)),
    t.factLowest(value(summary.lowest.value), day(summary.lowest.index)),
    t.factHighest(value(summary.highest.value), day(summary.highest.index)),
  ].join(" ");
}

/** A point's day or week: "Tue, 3 Nov 2026", "Week of 2 Nov 2026". */
export function pointDay(trend: Trend, index: number): string {
  const day = dayOfPoint(trend, index);
  if (trend.step === 1) return formatDay(day, "full");
  if (trend.step === 7) return texts("trends", trends).weekOf(formatDay(day, "medium"));
  const last = addDays(day, trend.step - 1);
  return formatDayRange(day, last < trend.to ? last : (trend.to as LocalDay));
}

/** A metric at a point: "54 ms, usually 50–61"; for weeks "54 ms, lowest 41, highest 66". */
export function pointValue({ metric, columns }: TrendMetric, index: number, units: ShownUnits): string {
  const t = texts("trends", trends);
  const value = (columns.spread ? columns.line : columns.daily)[index] ?? Number.NaN;
  if (Number.isNaN(value)) return t.noValue;
  const text = formatMetric(metric, value, units);
  if (isHidden(metric, units)) return text;
  const bare = (number = Number.NaN) => formatBareRange(metric, number, number, units);
  if (columns.spread) {
    const { low, high } = columns.spread;
    return `${text}, ${t.lowToHigh(bare(low[index]), bare(high[index]))}`;
  }
  const { low, high } = columns.usual;
  const [from = Number.NaN, to = Number.NaN] = [low[index], high[index]];
  return Number.isNaN(from) ? text : `${text}, ${t.usually(formatBareRange(metric, from, to, units))}`;
}

/** All that a point says, in one line. */
export function pointWords(trend: Trend, index: number): string {
  const t = texts("trends", trends);
  const shown = [trend.main, trend.second, trend.mood].filter((one) => one !== undefined);
  const facts = shown.map((one) =>
    t.named(metricWords(one.metric).short, pointValue(one, index, trend.units)),
  );
  const outside = outsideWords(trend, index);
  return t.point(pointDay(trend, index), [...facts, ...(outside ? [outside] : [])].join("; "));
}

/** "Nights running outside your own range of 51–57.": on the nights of a spell. */
export function outsideWords(trend: Trend, index: number): string | undefined {
  const day = dayOfPoint(trend, index);
  const nights = trend.spells.flatMap(({ signs }) =>
    signs.filter(({ metric }) => metric === trend.metric).flatMap((sign) => sign.nights),
  );
  const night = nights.find((one) => one.day === day);
  if (!night) return undefined;
  const range = formatBareRange(trend.metric, night.low, night.high, trend.units);
  return texts("trends", trends).outsideRange(range);
}
