import type { FireDatabase } from "#data/database.ts";
import { latestMoodEntries } from "#data/mood-entry-repository.ts";
import { setting } from "#data/setting-repository.ts";

/** The app has been of use by then, and the person knows what they would keep. */
const ENTRIES_BEFORE = 3;

/** Whether it is time to offer installing: after the third check-in, until it was offered. */
export async function installOfferDue(db: FireDatabase): Promise<boolean> {
  const entries = await latestMoodEntries(db, ENTRIES_BEFORE);
  return entries.length >= ENTRIES_BEFORE && (await setting(db, "installOffered")) !== true;
}
