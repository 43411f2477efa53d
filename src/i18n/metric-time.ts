import { formatNumber } from "./format.ts";
import { metric as english } from "./locales/en/metric.ts";
import { texts } from "./texts.ts";

/** Minutes as "7 h 40 min". */
export function duration(value: number): string {
  const t = texts("metric", english);
  const { hours, minutes } = split(value);
  if (hours === 0) return t.minutes(formatNumber(minutes));
  if (minutes === 0) return t.hours(formatNumber(hours));
  return t.hoursAndMinutes(formatNumber(hours), formatNumber(minutes));
}

/** Two ends in minutes as "6 h 50–7 h 20". */
export function durationRange(low: number, high: number): string {
  const t = texts("metric", english);
  if (Math.round(low) === Math.round(high)) return duration(low);
  if (split(high).hours === 0) {
    return t.minutes(t.range(formatNumber(Math.round(low)), formatNumber(Math.round(high))));
  }
  return t.range(shortDuration(low), shortDuration(high));
}

function shortDuration(value: number): string {
  const t = texts("metric", english);
  const { hours, minutes } = split(value);
  return t.hoursAndMinutesShort(formatNumber(hours), twoDigits(minutes));
}

function split(value: number): { readonly hours: number; readonly minutes: number } {
  const whole = Math.round(value);
  return { hours: Math.floor(whole / 60), minutes: whole % 60 };
}

/** Hours from midnight, −12 to 12, as the time on the clock: −0.5 is "23:30". */
export function clock(hours: number): string {
  const minutes = (Math.round(hours * 60) + 24 * 60) % (24 * 60);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? formatNumber(0) + formatNumber(value) : formatNumber(value);
}
