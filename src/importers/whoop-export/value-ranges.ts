import { kilojoules } from "#core/model/kilojoules.ts";
import { metrics } from "#core/model/metric.ts";
import type { CsvRow } from "../csv-reader.ts";
import type { TableCells } from "./table-cells.ts";

/** What a living person can have, for values that are no metric of their own. */
export const ranges = {
  strain: metrics.strain.range,
  heartRate: [25, 250],
  /** Kilocalories of a day or a workout. */
  kilocalories: [0, 20_000],
  minutesOfDay: [0, 1440],
  percent: [0, 100],
  distanceM: [0, 1_000_000],
  altitudeM: [-15_000, 15_000],
} as const satisfies Record<string, readonly [number, number]>;

/** "Energy burned (cal)" is in kilocalories, whatever its header says. */
export function energyOf(cells: TableCells, row: CsvRow): number | undefined {
  const kilocalories = cells.number(row, "energy", ranges.kilocalories);
  return kilocalories === undefined ? undefined : kilojoules(kilocalories);
}
