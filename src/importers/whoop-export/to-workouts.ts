import type { Workout } from "#core/model/whoop.ts";
import { whoopId } from "#core/model/whoop-id.ts";
import { localDay } from "#core/time.ts";
import type { CsvRow } from "../csv-reader.ts";
import { defined } from "../defined.ts";
import type { TableCells } from "./table-cells.ts";
import { readSpan, type Span } from "./to-sleeps.ts";
import { energyOf, ranges } from "./value-ranges.ts";

const zoneColumns = ["zone1", "zone2", "zone3", "zone4", "zone5"] as const;
/** Five rounded percentages may sum to a little more than all. */
const ROUNDED_ALL = 102;

/** The activities of `workouts.csv`. */
export function toWorkouts(cells: TableCells): Workout[] {
  const workouts: Workout[] = [];
  for (const row of cells.rows) {
    const workout = workoutOf(cells, row);
    if (workout && cells.accept(row, workout.id)) workouts.push(workout);
  }
  return workouts;
}

function workoutOf(cells: TableCells, row: CsvRow): Workout | undefined {
  const startWall = cells.wall(row, "workoutStart");
  const offset = cells.offset(row, startWall ?? 0);
  const span = readSpan(
    cells.instant(startWall, offset),
    cells.instant(cells.wall(row, "workoutEnd"), offset),
  );
  if (typeof span === "string") return cells.skip(row, span);
  if (offset === undefined) return cells.skip(row, "noTimeZone");
  const measured = defined({
    strain: cells.number(row, "activityStrain", ranges.strain),
    energyKilojoule: energyOf(cells, row),
    averageHeartRateBpm: cells.number(row, "averageHeartRate", ranges.heartRate),
    maxHeartRateBpm: cells.number(row, "maxHeartRate", ranges.heartRate),
    distanceM: cells.number(row, "distance", ranges.distanceM),
    altitudeGainM: cells.number(row, "altitudeGain", ranges.altitudeM),
    altitudeChangeM: cells.number(row, "altitudeChange", ranges.altitudeM),
    zonesMs: zonesOf(cells, row, span),
  });
  const isScored = measured.strain !== undefined || measured.averageHeartRateBpm !== undefined;
  return {
    id: whoopId("workout", span.start),
    source: "whoop",
    ...span,
    offset,
    day: localDay(span.start, offset),
    sport: cells.text(row, "activity") || "Activity",
    scoreState: isScored ? "scored" : "unscorable",
    ...measured,
  };
}

/** Shares of the workout as milliseconds; what is in none of the five zones is below them, zone 0. */
function zonesOf(cells: TableCells, row: CsvRow, span: Span): number[] | undefined {
  const shares = zoneColumns.map((column) => cells.number(row, column, ranges.percent));
  if (shares.some((share) => share === undefined)) return undefined;
  const length = span.end - span.start;
  const known = shares.map((share) => share ?? 0);
  const all = known.reduce((sum, share) => sum + share, 0);
  if (all > ROUNDED_ALL) return cells.drop(row, "zone1");
  const zones = known.map((share) => Math.round((share / 100) * length));
  const rest = length - zones.reduce((sum, zone) => sum + zone, 0);
  return [Math.max(0, rest), ...zones];
}
