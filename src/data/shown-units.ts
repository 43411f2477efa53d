import type { FireDatabase } from "./database.ts";
import { setting, unitSetting } from "./setting-repository.ts";

/** How to show measurements: the units the person chose, else the first of each, and risk as no number. */
export async function shownUnits(db: FireDatabase) {
  const [temperature, energy, distance, hidden] = await Promise.all([
    unitSetting(db, "temperatureUnit"),
    unitSetting(db, "energyUnit"),
    unitSetting(db, "distanceUnit"),
    setting(db, "hideNumber"),
  ]);
  return { temperature, energy, distance, hideRisk: hidden === true };
}
