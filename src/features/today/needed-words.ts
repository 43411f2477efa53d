import { needs } from "#core/burnout/needs.ts";
import { formatNumber } from "#i18n/format.ts";

/** How many days bring a first number, how many a band, and how many check-ins among them. */
export function neededWords(): readonly [first: string, days: string, checkIns: string] {
  return [formatNumber(needs.firstNumber), formatNumber(needs.bandDays), formatNumber(needs.bandCheckIns)];
}
