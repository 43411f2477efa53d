import { type Metric, metrics } from "#core/model/metric.ts";
import { formatNumber } from "./format.ts";
import { change as english } from "./locales/en/change.ts";
import { metric as metricTexts } from "./locales/en/metric.ts";
import { type ShownUnits, toShown } from "./metric-format.ts";
import { duration } from "./metric-time.ts";
import { texts } from "./texts.ts";

/** A difference between two means of a metric, in its own unit, with its interval. */
export interface Change {
  readonly effect: number;
  readonly low: number;
  readonly high: number;
}

const HOUR = 60;
const MOST_DECIMALS = 2;

/**
 * How far apart two means of a metric lie, and which way. An interval on one side of 0 needs no signs; where
 * it holds 0, both ends say their direction.
 *
 * @example changeWords("hrvRmssd", { effect: -6.2, low: -9.1, high: -3.3 }) // "6 ms lower (3 to 9)"
 * @example changeWords("asleep", { effect: 24, low: 11, high: 38 }) // "24 min longer (11 to 38)"
 * @example changeWords("hrvRmssd", { effect: -1.3, low: -4, high: 3 }) // "1 ms lower (4 lower to 3 higher)"
 */
export function changeWords(metric: Metric, change: Change, shown: ShownUnits = {}): string {
  const t = texts("change", english);
  const [effect, low, high] = [change.effect, change.low, change.high].map((value) =>
    amountOf(metric, value, shown),
  ) as [number, number, number];
  const ends = [low, high].toSorted((left, right) => left - right) as [number, number];
  const isOneSided = change.low * change.high > 0;
  const format = amounts(metric, isOneSided ? ends[0] : ends[1], ends[1], shown);
  const way = (value: number) => t.direction[wayOf(metric)][value > 0 ? "up" : "down"];
  if (isOneSided)
    return t.change(format.whole(effect), way(change.effect), format.bare(ends[0]), format.bare(ends[1]));
  const end = (amount: number, value: number) =>
    format.isNothing(amount) ? format.bare(0) : t.directed(format.bare(amount), way(value));
  const from = end(low, change.low);
  const to = end(high, change.high);
  if (format.isNothing(effect)) return t.none(from, to);
  return t.unsure(t.directed(format.whole(effect), way(change.effect)), from, to);
}

/**
 * The size of a difference, neither up nor down.
 *
 * @example sizeWords("mood", 0.48) // "0.5 steps"
 */
export function sizeWords(metric: Metric, size: number, shown: ShownUnits = {}): string {
  const amount = amountOf(metric, size, shown);
  return amounts(metric, amount, amount, shown).whole(amount);
}

/** How amounts of a metric are written beside each other: with as few decimals as still tell `near` from nothing. */
function amounts(metric: Metric, near: number, far: number, shown: ShownUnits) {
  if (isTime(metric) && far >= HOUR) {
    return { whole: duration, bare: duration, isNothing: (amount: number) => Math.round(amount) === 0 };
  }
  const decimals = decimalsFor(metric, near);
  const rounded = (amount: number) => Number(amount.toFixed(decimals));
  const bare = (amount: number) => formatNumber(amount, decimals);
  return {
    bare,
    whole: (amount: number) => withUnit(metric, rounded(amount), bare(amount), shown),
    isNothing: (amount: number) => rounded(amount) === 0,
  };
}

/** The size of a difference in the unit it is shown in; unlike a value it has no zero of its own. */
function amountOf(metric: Metric, difference: number, shown: ShownUnits): number {
  if (metrics[metric].unit === "hour") return Math.abs(difference) * HOUR;
  return Math.abs(toShown(metric, difference, shown) - toShown(metric, 0, shown));
}

function isTime(metric: Metric): boolean {
  return metrics[metric].unit === "min" || metrics[metric].unit === "hour";
}

function wayOf(metric: Metric): "amount" | "time" | "clock" {
  const { unit } = metrics[metric];
  return unit === "hour" ? "clock" : unit === "min" ? "time" : "amount";
}

function decimalsFor(metric: Metric, near: number): number {
  const { unit } = metrics[metric];
  const usual = unit === "step" || unit === "rpm" || unit === "celsius" || unit === "strain" ? 1 : 0;
  for (let decimals = usual; decimals < MOST_DECIMALS; decimals++) {
    if (Math.round(near * 10 ** decimals) > 0) return decimals;
  }
  return MOST_DECIMALS;
}

function withUnit(metric: Metric, amount: number, text: string, shown: ShownUnits): string {
  const t = texts("change", english);
  const units = texts("metric", metricTexts);
  switch (metrics[metric].unit) {
    case "step":
      return t.steps(text, amount);
    case "percent":
    case "point":
      return t.points(text, amount);
    case "ms":
      return units.unitMs(text);
    case "bpm":
      return units.unitBpm(text);
    case "rpm":
      return units.unitRpm(text);
    case "celsius":
      return shown.temperature === "fahrenheit" ? units.unitFahrenheit(text) : units.unitCelsius(text);
    case "kilojoule":
      return shown.energy === "kilojoule" ? units.unitKilojoule(text) : units.unitKilocalorie(text);
    case "min":
    case "hour":
      return units.minutes(text);
    default:
      return text;
  }
}
