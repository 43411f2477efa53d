import * as v from "valibot";

/**
 * What WHOOP's API v2 answers. Optional fields may be missing or null, further ones are passed over, and
 * what is there has to be of its type.
 */
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema));

const finite = v.pipe(v.number(), v.finite());

const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/),
  v.transform((text) => Date.parse(text)),
  v.finite(),
);

/** `±hh:mm` or `Z`, as minutes ahead of UTC. */
const offset = v.pipe(
  v.string(),
  v.regex(/^(Z|[+-]\d\d:?\d\d)$/),
  v.transform((text) => {
    if (text === "Z") return 0;
    const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
    return minutes === 0 || text.startsWith("+") ? minutes : -minutes;
  }),
  v.minValue(-840),
  v.maxValue(840),
);

const scoreState = v.picklist(["SCORED", "PENDING_SCORE", "UNSCORABLE"]);
const uuid = v.pipe(v.string(), v.toLowerCase(), v.uuid());
const integer = v.pipe(v.number(), v.safeInteger());

const cycleScore = v.object({
  strain: maybe(finite),
  kilojoule: maybe(finite),
  average_heart_rate: maybe(finite),
  max_heart_rate: maybe(finite),
});

export const cycleSchema = v.object({
  id: integer,
  start: instant,
  end: maybe(instant),
  timezone_offset: offset,
  score_state: scoreState,
  score: maybe(cycleScore),
});

const recoveryScore = v.object({
  user_calibrating: maybe(v.boolean()),
  recovery_score: maybe(finite),
  resting_heart_rate: maybe(finite),
  hrv_rmssd_milli: maybe(finite),
  spo2_percentage: maybe(finite),
  skin_temp_celsius: maybe(finite),
});

export const recoverySchema = v.object({
  cycle_id: integer,
  sleep_id: uuid,
  score_state: scoreState,
  score: maybe(recoveryScore),
});

const stageSummary = v.object({
  total_in_bed_time_milli: maybe(finite),
  total_awake_time_milli: maybe(finite),
  total_no_data_time_milli: maybe(finite),
  total_light_sleep_time_milli: maybe(finite),
  total_slow_wave_sleep_time_milli: maybe(finite),
  total_rem_sleep_time_milli: maybe(finite),
  sleep_cycle_count: maybe(finite),
  disturbance_count: maybe(finite),
});

const sleepNeeded = v.object({
  baseline_milli: maybe(finite),
  need_from_sleep_debt_milli: maybe(finite),
  need_from_recent_strain_milli: maybe(finite),
  need_from_recent_nap_milli: maybe(finite),
});

const sleepScore = v.object({
  stage_summary: maybe(stageSummary),
  sleep_needed: maybe(sleepNeeded),
  respiratory_rate: maybe(finite),
  sleep_performance_percentage: maybe(finite),
  sleep_consistency_percentage: maybe(finite),
  sleep_efficiency_percentage: maybe(finite),
});

export const sleepSchema = v.object({
  id: uuid,
  cycle_id: maybe(integer),
  start: instant,
  end: instant,
  timezone_offset: offset,
  nap: v.boolean(),
  score_state: scoreState,
  score: maybe(sleepScore),
});

const zoneDurations = v.object({
  zone_zero_milli: maybe(finite),
  zone_one_milli: maybe(finite),
  zone_two_milli: maybe(finite),
  zone_three_milli: maybe(finite),
  zone_four_milli: maybe(finite),
  zone_five_milli: maybe(finite),
});

const workoutScore = v.object({
  strain: maybe(finite),
  average_heart_rate: maybe(finite),
  max_heart_rate: maybe(finite),
  kilojoule: maybe(finite),
  distance_meter: maybe(finite),
  altitude_gain_meter: maybe(finite),
  altitude_change_meter: maybe(finite),
  zone_durations: maybe(zoneDurations),
});

export const workoutSchema = v.object({
  id: uuid,
  start: instant,
  end: instant,
  timezone_offset: offset,
  sport_name: maybe(v.pipe(v.string(), v.maxLength(1000))),
  score_state: scoreState,
  score: maybe(workoutScore),
});

export type ApiCycle = v.InferOutput<typeof cycleSchema>;
export type ApiRecovery = v.InferOutput<typeof recoverySchema>;
export type ApiSleep = v.InferOutput<typeof sleepSchema>;
export type ApiWorkout = v.InferOutput<typeof workoutSchema>;

const pageSchema = v.object({ records: v.array(v.unknown()), next_token: maybe(v.string()) });

/** The records of a page that can be read, how many cannot, and where the next page starts. */
export interface Page<Record> {
  readonly records: readonly Record[];
  readonly skipped: number;
  readonly nextToken: string | undefined;
}

/** Reads a page; undefined when it is none. One odd record is left out, never the page. */
export function readPage<Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
): Page<v.InferOutput<Schema>> | undefined {
  const page = v.safeParse(pageSchema, body);
  if (!page.success) return undefined;
  const read = page.output.records.map((one) => v.safeParse(schema, one));
  const records = read.flatMap((one) => (one.success ? [one.output] : []));
  return {
    records,
    skipped: read.length - records.length,
    nextToken: page.output.next_token || undefined,
  };
}
