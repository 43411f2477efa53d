import { localDay } from "./local-day.ts";
import { defined, minutesOf, ranges, within } from "./ranges.ts";
import type { SleepRow } from "./rows.ts";
import type { ApiSleep } from "./schemas.ts";
import { scoreStates } from "./score-state.ts";
import { readSpan, type SkipReason } from "./span.ts";
import { whoopId } from "./whoop-id.ts";

const LONGEST = 86_400_000;

/** A sleep or a nap as a row, or why not. */
export function toSleep(sleep: ApiSleep, now: number): SleepRow | SkipReason {
  const span = readSpan(sleep, now, LONGEST);
  if (typeof span === "string") return span;
  const { score } = sleep;
  const stages = score?.stage_summary;
  const need = score?.sleep_needed;
  return {
    id: whoopId("sleep", span.start),
    source: "whoop",
    source_id: sleep.id,
    start: span.start,
    end: span.end,
    offset: sleep.timezone_offset,
    day: localDay(span.end, sleep.timezone_offset),
    nap: sleep.nap,
    score_state: scoreStates[sleep.score_state],
    ...defined({
      in_bed_min: minutesOf(stages?.total_in_bed_time_milli),
      asleep_min: minutesOf(
        sum(
          stages?.total_light_sleep_time_milli,
          stages?.total_slow_wave_sleep_time_milli,
          stages?.total_rem_sleep_time_milli,
        ),
      ),
      awake_min: minutesOf(stages?.total_awake_time_milli),
      light_min: minutesOf(stages?.total_light_sleep_time_milli),
      slow_wave_min: minutesOf(stages?.total_slow_wave_sleep_time_milli),
      rem_min: minutesOf(stages?.total_rem_sleep_time_milli),
      no_data_min: minutesOf(stages?.total_no_data_time_milli),
      disturbances: within(stages?.disturbance_count, ranges.count),
      cycles: within(stages?.sleep_cycle_count, ranges.count),
      need_min: minutesOf(
        sum(
          need?.baseline_milli,
          need?.need_from_sleep_debt_milli,
          need?.need_from_recent_strain_milli,
          need?.need_from_recent_nap_milli,
        ),
      ),
      debt_min: minutesOf(need?.need_from_sleep_debt_milli),
      respiratory_rate_rpm: within(score?.respiratory_rate, ranges.respiratoryRate),
      performance_percent: within(score?.sleep_performance_percentage, ranges.percent),
      consistency_percent: within(score?.sleep_consistency_percentage, ranges.percent),
      efficiency_percent: within(score?.sleep_efficiency_percentage, ranges.percent),
    }),
  };
}

/** Parts that only together are a whole: with one missing there is no sum. */
function sum(...parts: readonly (number | null | undefined)[]): number | undefined {
  let all = 0;
  for (const part of parts) {
    if (part === undefined || part === null) return undefined;
    all += part;
  }
  return all;
}
