import type { UnitChoice } from "#core/model/setting.ts";
import { formatNumber, formatUnit } from "./format.ts";

const METRES_A_MILE = 1609.344;
const METRES_A_FOOT = 0.3048;

/** A way on the ground in the person's unit: "9.7 km", "6 mi". */
export function formatDistance(metres: number, unit: UnitChoice<"distanceUnit">): string {
  return formatUnit(metres / (unit === "mile" ? METRES_A_MILE : 1000), unit, 1);
}

/** Two ends of a range of ways: "6.3–10.9 km". */
export function formatDistanceRange(low: number, high: number, unit: UnitChoice<"distanceUnit">): string {
  const metres = unit === "mile" ? METRES_A_MILE : 1000;
  return `${formatNumber(low / metres, 1)}–${formatDistance(high, unit)}`;
}

/** A height in the unit that goes with the person's: "120 m", "394 ft". */
export function formatClimb(metres: number, unit: UnitChoice<"distanceUnit">): string {
  return unit === "mile" ? formatUnit(metres / METRES_A_FOOT, "foot") : formatUnit(metres, "meter");
}
