import type { Page } from "@playwright/test";
import { addDays, type Instant, localDay, type OffsetMinutes } from "#core/time.ts";
import { generateWhoopExport } from "../fixtures/whoop-export.ts";
import { ImportPage } from "./page-models/import-page.ts";

const DAYS = 120;
const today = localDay(Date.now() as Instant, 120 as OffsetMinutes);

/** Four months up to today: enough for a score, and more than one request of sync. */
export const season = generateWhoopExport({ seed: 11, firstDay: addDays(today, -DAYS), days: DAYS });

/** Imports the season as a person does. */
export async function bringInSeason(page: Page): Promise<void> {
  const importPage = new ImportPage(page);
  await importPage.open();
  await importPage.choose("my_whoop_data.zip", season.zip);
  await importPage.confirm();
  await importPage.done();
}
