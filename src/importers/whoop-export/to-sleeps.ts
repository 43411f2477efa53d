import { metrics } from "#core/model/metric.ts";
import type { Cycle, Sleep } from "#core/model/whoop.ts";
import { whoopId } from "#core/model/whoop-id.ts";
import { type Instant, localDay, type OffsetMinutes } from "#core/time.ts";
import type { CsvRow } from "../csv-reader.ts";
import { defined } from "../defined.ts";
import type { SkipReason } from "../import-error.ts";
import type { TableCells } from "./table-cells.ts";
import { ranges } from "./value-ranges.ts";

const LONGEST = 86_400_000;

/** The sleeps and naps of `sleeps.csv`. */
export function toSleeps(cells: TableCells): Sleep[] {
  const sleeps: Sleep[] = [];
  for (const row of cells.rows) {
    const onset = cells.wall(row, "sleepOnset");
    const offset = cells.offset(row, onset ?? 0);
    const span = readSpan(cells.instant(onset, offset), cells.instant(cells.wall(row, "wakeOnset"), offset));
    if (typeof span === "string" || offset === undefined) {
      cells.skip(row, typeof span === "string" ? span : "noTimeZone");
      continue;
    }
    const sleep = sleepOf(cells, row, span, offset, cells.yesNo(row, "nap") ?? false);
    if (cells.accept(row, sleep.id)) sleeps.push(sleep);
  }
  return sleeps;
}

export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

/** Start and end that belong together, of at most a day, or why they do not. */
export function readSpan(start: Instant | SkipReason, end: Instant | SkipReason): Span | SkipReason {
  if (typeof start === "string") return start;
  if (typeof end === "string") return end;
  if (end <= start) return "endBeforeStart";
  return end - start > LONGEST ? "tooLong" : { start, end };
}

/** A sleep from the sleep columns of a row, which cycles and sleeps have in common. */
export function sleepOf(
  cells: TableCells,
  row: CsvRow,
  span: Span,
  offset: OffsetMinutes,
  nap: boolean,
): Sleep {
  const measured = defined({
    inBedMin: cells.number(row, "inBed", ranges.minutesOfDay),
    asleepMin: cells.number(row, "asleep", ranges.minutesOfDay),
    awakeMin: cells.number(row, "awake", ranges.minutesOfDay),
    lightMin: cells.number(row, "lightSleep", ranges.minutesOfDay),
    slowWaveMin: cells.number(row, "deepSleep", ranges.minutesOfDay),
    remMin: cells.number(row, "remSleep", ranges.minutesOfDay),
    needMin: cells.number(row, "sleepNeed", ranges.minutesOfDay),
    debtMin: cells.number(row, "sleepDebt", ranges.minutesOfDay),
    respiratoryRateRpm: cells.number(row, "respiratoryRate", metrics.respiratoryRate.range),
    performancePercent: cells.number(row, "sleepPerformance", ranges.percent),
    consistencyPercent: cells.number(row, "sleepConsistency", ranges.percent),
    efficiencyPercent: cells.number(row, "sleepEfficiency", ranges.percent),
  });
  const isScored = measured.asleepMin !== undefined || measured.performancePercent !== undefined;
  return {
    id: whoopId("sleep", span.start),
    source: "whoop",
    ...span,
    offset,
    day: localDay(span.end, offset),
    nap,
    scoreState: isScored ? "scored" : "unscorable",
    ...measured,
  };
}

/** Whether an unscored record may still get its score: WHOOP scores a cycle while it is open. */
export function unscored(cycle: Pick<Cycle, "end">): "pending" | "unscorable" {
  return cycle.end === undefined ? "pending" : "unscorable";
}
