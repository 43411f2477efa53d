import type { FireDatabase } from "./database.ts";
import { unitSetting } from "./setting-repository.ts";

/** The units to show measurements in: what the person chose, else the first of each. */
export async function shownUnits(db: FireDatabase) {
  const [temperature, energy, distance] = await Promise.all([
    unitSetting(db, "temperatureUnit"),
    unitSetting(db, "energyUnit"),
    unitSetting(db, "distanceUnit"),
  ]);
  return { temperature, energy, distance };
}
