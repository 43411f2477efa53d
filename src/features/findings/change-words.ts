import { type Metric, metrics } from "#core/model/metric.ts";
import { formatNumber } from "#i18n/format.ts";
import { findings } from "#i18n/locales/en/findings.ts";
import { metric as metricTexts } from "#i18n/locales/en/metric.ts";
import { type ShownUnits, toShown } from "#i18n/metric-format.ts";
import { duration } from "#i18n/metric-time.ts";
import { texts } from "#i18n/texts.ts";

/** A difference between two means of a metric, in its own unit, with its interval on the same side of 0. */
export interface Change {
  readonly effect: number;
  readonly low: number;
  readonly high: number;
}

const HOUR = 60;
const MOST_DECIMALS = 2;

/**
 * How far apart two means of a metric lie, and which way.
 *
 * @example changeWords("hrvRmssd", { effect: -6.2, low: -9.1, high: -3.3 }) // "6 ms lower (3 to 9)"
 * @example changeWords("asleep", { effect: 24, low: 11, high: 38 }) // "24 min longer (11 to 38)"
 */
export function changeWords(metric: Metric, change: Change, shown: ShownUnits = {}): string {
  const t = texts("findings", findings);
  const amounts = [change.effect, change.low, change.high].map((value) => amountOf(metric, value, shown));
  const [effect = 0] = amounts;
  const [near = 0, far = 0] = amounts.slice(1).toSorted((left, right) => left - right);
  const way = t.direction[wayOf(metric)][change.effect > 0 ? "up" : "down"];
  if (isTime(metric) && far >= HOUR) return t.change(duration(effect), way, duration(near), duration(far));
  const decimals = decimalsFor(metric, near);
  const number = (value: number) => formatNumber(value, decimals);
  return t.change(
    withUnit(metric, Number(effect.toFixed(decimals)), number(effect), shown),
    way,
    number(near),
    number(far),
  );
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

/** As few decimals as still tell the near end of the interval from nothing, which it is not. */
function decimalsFor(metric: Metric, near: number): number {
  const { unit } = metrics[metric];
  const usual = unit === "step" || unit === "rpm" || unit === "celsius" || unit === "strain" ? 1 : 0;
  for (let decimals = usual; decimals < MOST_DECIMALS; decimals++) {
    if (Math.round(near * 10 ** decimals) > 0) return decimals;
  }
  return MOST_DECIMALS;
}

function withUnit(metric: Metric, amount: number, text: string, shown: ShownUnits): string {
  const t = texts("findings", findings);
  const units = texts("metric", metricTexts);
  switch (metrics[metric].unit) {
    case "step":
      return t.steps(text, amount);
    case "percent":
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
