import { metrics } from "#core/model/metric.ts";
import type { Cycle, Recovery, Sleep } from "#core/model/whoop.ts";
import { whoopId } from "#core/model/whoop-id.ts";
import { type Instant, localDay } from "#core/time.ts";
import type { CsvRow } from "../csv-reader.ts";
import { defined } from "../defined.ts";
import type { TableCells } from "./table-cells.ts";
import { readSpan, sleepOf, unscored } from "./to-sleeps.ts";
import { energyOf, ranges } from "./value-ranges.ts";

/** What `physiological_cycles.csv` holds: cycles, what WHOOP made of their nights, and the nights. */
export interface CycleRecords {
  readonly cycles: readonly Cycle[];
  readonly recoveries: readonly Recovery[];
  readonly sleeps: readonly Sleep[];
}

/** Days are first guesses here; settleRecords gives each cycle its day once all nights are known. */
export function toCycles(cells: TableCells): CycleRecords {
  const cycles: Cycle[] = [];
  const recoveries: Recovery[] = [];
  const sleeps: Sleep[] = [];
  for (const row of cells.rows) {
    const cycle = cycleOf(cells, row);
    if (!cycle || !cells.accept(row, cycle.id)) continue;
    cycles.push(cycle);
    const sleep = nightOf(cells, row, cycle);
    if (sleep) sleeps.push(sleep);
    const recovery = recoveryOf(cells, row, cycle, sleep);
    if (recovery) recoveries.push(recovery);
  }
  return { cycles, recoveries, sleeps };
}

function cycleOf(cells: TableCells, row: CsvRow): Cycle | undefined {
  const startWall = cells.wall(row, "cycleStart");
  const offset = cells.offset(row, startWall ?? 0);
  const start = cells.instant(startWall, offset);
  if (typeof start === "string") return cells.skip(row, start);
  if (offset === undefined) return cells.skip(row, "noTimeZone");
  const isOpen = cells.text(row, "cycleEnd") === "";
  const end = isOpen ? undefined : cells.instant(cells.wall(row, "cycleEnd"), offset);
  if (typeof end === "string") return cells.skip(row, end);
  if (end !== undefined && end <= start) return cells.skip(row, "endBeforeStart");
  const measured = defined({
    strain: cells.number(row, "dayStrain", ranges.strain),
    energyKilojoule: energyOf(cells, row),
    averageHeartRateBpm: cells.number(row, "averageHeartRate", ranges.heartRate),
    maxHeartRateBpm: cells.number(row, "maxHeartRate", ranges.heartRate),
  });
  const span = end === undefined ? { start } : { start, end };
  return {
    id: whoopId("cycle", start),
    source: "whoop",
    ...span,
    offset,
    day: localDay(start, offset),
    scoreState: measured.strain === undefined ? unscored(span) : "scored",
    ...measured,
  };
}

/** The night in the cycle's own row: the same that `sleeps.csv` holds, and so under the same id. */
function nightOf(cells: TableCells, row: CsvRow, cycle: Cycle): Sleep | undefined {
  if (cells.text(row, "sleepOnset") === "") return undefined;
  const instant = (column: "sleepOnset" | "wakeOnset"): Instant | "badTime" => {
    const at = cells.instant(cells.wall(row, column), cycle.offset);
    return typeof at === "string" ? "badTime" : at;
  };
  // Without an end it is a night that the sensor lost: the cycle stays, and has no sleep.
  if (cells.text(row, "wakeOnset") === "") return undefined;
  const span = readSpan(instant("sleepOnset"), instant("wakeOnset"));
  if (typeof span === "string") return cells.drop(row, "sleepOnset");
  return sleepOf(cells, row, span, cycle.offset, false);
}

function recoveryOf(
  cells: TableCells,
  row: CsvRow,
  cycle: Cycle,
  sleep: Sleep | undefined,
): Recovery | undefined {
  const measured = defined({
    recoveryPercent: cells.number(row, "recovery", metrics.recovery.range),
    restingHeartRateBpm: cells.number(row, "restingHeartRate", metrics.restingHeartRate.range),
    hrvRmssdMs: cells.number(row, "hrv", metrics.hrvRmssd.range),
    spo2Percent: cells.number(row, "spo2", metrics.spo2.range),
    skinTemperatureCelsius: cells.number(row, "skinTemperature", metrics.skinTemperature.range),
  });
  const hasAny = Object.keys(measured).length > 0;
  if (!hasAny && !sleep) return undefined;
  return {
    id: whoopId("recovery", cycle.start),
    source: "whoop",
    cycleId: cycle.id,
    ...(sleep && { sleepId: sleep.id }),
    day: sleep?.day ?? cycle.day,
    scoreState: hasAny ? "scored" : unscored(cycle),
    ...measured,
  };
}
