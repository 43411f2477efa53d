import { assertNever } from "#core/model/assert-never.ts";
import { type Metric, metrics, type Unit } from "#core/model/metric.ts";
import type { UnitChoice } from "#core/model/setting.ts";
import { formatNumber } from "./format.ts";
import { metric as english, type MetricWords } from "./locales/en/metric.ts";
import { clock, duration, durationRange } from "./metric-time.ts";
import { texts } from "./texts.ts";

/** Units the person chose in Settings (`unitSetting`); what is absent is shown as until they choose. */
export interface ShownUnits {
  readonly temperature?: UnitChoice<"temperatureUnit">;
  readonly energy?: UnitChoice<"energyUnit">;
  /** The person does not want to see a risk as a number. */
  readonly hideRisk?: boolean;
}

/** Whether a metric is shown without its numbers. */
export function isHidden(metric: Metric, shown: ShownUnits): boolean {
  return shown.hideRisk === true && metrics[metric].domain === "risk";
}

/** What a metric is called, in full and in short. */
export function metricWords(metric: Metric): MetricWords {
  return texts("metric", english)[metric];
}

/**
 * A value of a metric as a person reads it. Units convert here and nowhere else.
 *
 * @example formatMetric("asleep", 460) // "7 h 40 min"
 * @example formatMetric("skinTemperature", 33.4, { temperature: "fahrenheit" }) // "92.1 °F"
 */
export function formatMetric(metric: Metric, value: number, shown: ShownUnits = {}): string {
  if (isHidden(metric, shown)) return texts("metric", english).hidden;
  const { unit } = metrics[metric];
  if (unit === "min") return duration(value);
  return inUnit(metric, number(metric, value, shown), shown);
}

/**
 * Two ends of a range with their unit said once; ends that read the same are one value.
 *
 * @example formatMetricRange("restingHeartRate", 52, 55) // "52–55 bpm"
 * @example formatMetricRange("asleep", 410, 440) // "6 h 50–7 h 20"
 */
export function formatMetricRange(metric: Metric, low: number, high: number, shown: ShownUnits = {}): string {
  if (isHidden(metric, shown)) return texts("metric", english).hidden;
  if (metrics[metric].unit === "min") return durationRange(low, high);
  return inUnit(metric, formatBareRange(metric, low, high, shown), shown);
}

/**
 * As `formatMetricRange` without the unit, to stand beside a value that has it.
 *
 * @example formatBareRange("restingHeartRate", 52, 55) // "52–55"
 */
export function formatBareRange(metric: Metric, low: number, high: number, shown: ShownUnits = {}): string {
  if (metrics[metric].unit === "min" || isHidden(metric, shown)) {
    return formatMetricRange(metric, low, high, shown);
  }
  const [from, to] = [number(metric, low, shown), number(metric, high, shown)];
  return from === to ? from : texts("metric", english).range(from, to);
}

/**
 * A value in the unit it is shown in, for axes: their ticks should be round where they are read.
 *
 * @example toShown("skinTemperature", 33, { temperature: "fahrenheit" }) // 91.4
 */
export function toShown(metric: Metric, value: number, shown: ShownUnits): number {
  return converted(metrics[metric].unit, value, shown);
}

/** The way back from `toShown`. */
export function fromShown(metric: Metric, value: number, shown: ShownUnits): number {
  const zero = toShown(metric, 0, shown);
  return (value - zero) / (toShown(metric, 1, shown) - zero);
}

/** The number of a value as it is shown, without its unit. */
function number(metric: Metric, value: number, shown: ShownUnits): string {
  const { unit } = metrics[metric];
  if (unit === "hour") return clock(value);
  return formatNumber(converted(unit, value, shown), decimals[unit]);
}

const decimals: Record<Unit, number> = {
  step: 1,
  percent: 0,
  ms: 0,
  bpm: 0,
  rpm: 1,
  celsius: 1,
  min: 0,
  hour: 0,
  strain: 1,
  kilojoule: 0,
  count: 0,
  point: 0,
};

function converted(unit: Unit, value: number, shown: ShownUnits): number {
  if (unit === "celsius" && shown.temperature === "fahrenheit") return value * 1.8 + 32;
  if (unit === "kilojoule" && shown.energy !== "kilojoule") return value / 4.184;
  return value;
}

function inUnit(metric: Metric, text: string, shown: ShownUnits): string {
  const t = texts("metric", english);
  // Sustained load counts on a scale of its own; a percent sign would read as a probability.
  if (metric === "sustainedLoad") return text;
  const { unit } = metrics[metric];
  switch (unit) {
    case "step":
      return t.unitStep(text);
    case "percent":
      return t.unitPercent(text);
    case "ms":
      return t.unitMs(text);
    case "bpm":
      return t.unitBpm(text);
    case "rpm":
      return t.unitRpm(text);
    case "celsius":
      return shown.temperature === "fahrenheit" ? t.unitFahrenheit(text) : t.unitCelsius(text);
    case "kilojoule":
      return shown.energy === "kilojoule" ? t.unitKilojoule(text) : t.unitKilocalorie(text);
    case "min":
    case "hour":
    case "strain":
    case "count":
    case "point":
      return text;
    default:
      return assertNever(unit);
  }
}
