import { localDay } from "./local-day.ts";
import { defined, ranges, thousandth, within } from "./ranges.ts";
import type { CycleRow } from "./rows.ts";
import type { ApiCycle } from "./schemas.ts";
import { scoreStates } from "./score-state.ts";
import { readSpan, type SkipReason } from "./span.ts";
import { whoopId } from "./whoop-id.ts";

/** A cycle as a row, or why not. Its day is a first guess until settleRows knows its night. */
export function toCycle(cycle: ApiCycle, now: number): CycleRow | SkipReason {
  const span = readSpan({ start: cycle.start, end: cycle.end ?? undefined }, now);
  if (typeof span === "string") return span;
  const { score } = cycle;
  return {
    id: whoopId("cycle", span.start),
    source: "whoop",
    source_id: String(cycle.id),
    start: span.start,
    ...(span.end !== undefined && { end: span.end }),
    offset: cycle.timezone_offset,
    day: localDay(span.start, cycle.timezone_offset),
    score_state: scoreStates[cycle.score_state],
    ...defined({
      strain: within(score?.strain, ranges.strain),
      energy_kilojoule: within(thousandth(score?.kilojoule), ranges.energyKilojoule),
      average_heart_rate_bpm: within(score?.average_heart_rate, ranges.heartRate),
      max_heart_rate_bpm: within(score?.max_heart_rate, ranges.heartRate),
    }),
  };
}
