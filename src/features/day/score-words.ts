import type { Estimate, Factor, SustainedLoad } from "#core/model/daily-score.ts";
import { factorUsual } from "#i18n/factor-format.ts";
import { formatDay, formatNumber } from "#i18n/format.ts";
import { formatList } from "#i18n/format-list.ts";
import { day as english } from "#i18n/locales/en/day.ts";
import { factor as factorTexts } from "#i18n/locales/en/factor.ts";
import type { ShownUnits } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";

/** "38, likely 31–46". */
export function estimateWords({ value, low, high }: Estimate): string {
  return texts("day", english).score.estimate(formatNumber(value), formatNumber(low), formatNumber(high));
}

/** "above your usual since 3 Nov"; nothing where it was not, or where an older model did not say. */
export function sinceWords({ since }: Extract<SustainedLoad, { kind: "load" }>): string | undefined {
  return since && texts("day", english).score.since(formatDay(since, "short"));
}

/** "4 of 14 days": how much of what a score waits for was there. */
export function knownWords(load: Exclude<SustainedLoad, { kind: "load" }>): string {
  const t = texts("day", english).score;
  const say = load.counting === "checkIns" ? t.knownCheckIns : t.known;
  return say(formatNumber(load.daysKnown), formatNumber(load.daysNeeded));
}

/** "usually 52–55 ·"; nothing where there was no usual yet. */
export function usualWords(factor: Factor, units: ShownUnits): string {
  const usual = factorUsual(factor, units);
  return usual === undefined ? "" : `${texts("day", english).score.usually(usual)} ·`;
}

/** "+3.4"; without numbers "raised it". */
export function effectWords({ contribution }: Factor, hideNumber: boolean): string {
  const t = texts("day", english).score;
  if (hideNumber) return contribution > 0 ? t.raises : t.lowers;
  return (contribution < 0 ? t.down : t.up)(formatNumber(Math.abs(contribution), 1));
}

/** What the score had to do without; nothing when all was known. */
export function missingWords(factors: readonly Factor[]): string {
  const words = texts("factor", factorTexts);
  const names = factors.filter((factor) => !factor.known).map((factor) => words[factor.name].name);
  return names.length > 0 ? texts("day", english).score.missing(formatList(names)) : "";
}
