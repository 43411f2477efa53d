import { languageOf } from "#core/assistant/language.ts";
import { metrics } from "#core/model/metric.ts";
import { addDays, dayNumber, type LocalDay } from "#core/time.ts";
import { assistantSource } from "#data/assistant-source.ts";
import type { FireDatabase } from "#data/database.ts";
import { saveSetting } from "#data/setting-repository.ts";
import { answerByNarrator, insightByNarrator, weekByNarrator } from "../narrator.ts";
import type { Surroundings } from "../surroundings.ts";

export const TODAY = "2026-09-21" as LocalDay;
export const NOW = Date.UTC(2026, 8, 21, 12);

/** Surroundings of a person who is online, has an account and has switched the assistant on. */
export async function switchedOn(
  db: FireDatabase,
  changes: Partial<Surroundings> = {},
): Promise<Surroundings> {
  let clock = NOW;
  await saveSetting(db, "assistantOn", true, NOW - 1000);
  return {
    db,
    account: { id: crypto.randomUUID(), email: "olena.kovalenko@example.org" },
    isSample: false,
    now: () => {
      clock += 1;
      return clock;
    },
    isOnline: () => true,
    source: () => assistantSource(db, TODAY),
    words:
      async () =>
      ({ metric, value }) =>
        `${value} ${metrics[metric].unit}`,
    languageOf,
    narrate: (source, question) => answerByNarrator(source, question),
    narrateInsight: (source, subject, language) =>
      subject.kind === "week"
        ? weekByNarrator(source, language)
        : insightByNarrator(source, subject.metric, subject.days, language),
    ask: () => {
      throw new Error("Nobody was to be asked");
    },
    browser: undefined,
    ...changes,
  };
}

/** Ninety days of resting heart rate up to today: 52 to 54, and 58 in the last week. */
export async function addHeartRates(db: FireDatabase): Promise<void> {
  const values = new Float64Array(366).fill(Number.NaN);
  for (let back = 0; back < 90; back += 1) {
    const day = addDays(TODAY, -back);
    values[dayNumber(day) - dayNumber("2026-01-01" as LocalDay)] = back < 7 ? 58 : 52 + (back % 3);
  }
  await db.day_series.put({ metric: "restingHeartRate", year: 2026, values });
}
