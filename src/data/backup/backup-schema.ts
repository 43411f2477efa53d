import * as v from "valibot";
import { answerers, assistantLanguages, messageStates } from "#core/model/conversation-message.ts";
import { parseRecordId, type RecordId } from "#core/model/id.ts";
import { isMetric, type Metric } from "#core/model/metric.ts";
import { instrumentNames } from "#core/model/questionnaire-response.ts";
import { parseRating, type Rating } from "#core/model/rating.ts";
import { type SettingKey, settingIds } from "#core/model/setting.ts";
import { parseStamp, type Stamp } from "#core/model/stamp.ts";
import {
  type Instant,
  type LocalDay,
  type OffsetMinutes,
  parseInstant,
  parseLocalDay,
  parseOffset,
} from "#core/time.ts";
import type { SyncedTable } from "../synced-tables.ts";

/** What a backup file says it is. */
export const BACKUP_FORMAT = "fire-rescued-backup";

/** Goes up when a file written now could not be read by an app of before. */
export const BACKUP_VERSION = 3;

function parsedBy<Value>(type: "string" | "number", parse: (raw: never) => Value | undefined) {
  return v.custom<Value>((raw) => typeof raw === type && parse(raw as never) !== undefined);
}

const id = parsedBy<RecordId>("string", parseRecordId);
const stamp = parsedBy<Stamp>("string", parseStamp);
const day = parsedBy<LocalDay>("string", parseLocalDay);
const instant = parsedBy<Instant>("number", parseInstant);
const offset = parsedBy<OffsetMinutes>("number", parseOffset);
const rating = parsedBy<Rating>("number", parseRating);
const metric = parsedBy<Metric>("string", (text: string) => (isMetric(text) ? text : undefined));
const number = v.pipe(v.number(), v.finite());
const maybe = v.exactOptional(number);
const note = v.exactOptional(v.string());
const measured = { source: v.literal("whoop"), sourceId: v.exactOptional(v.string()) };
const scoreState = v.picklist(["scored", "pending", "unscorable"]);
const estimate = v.object({ value: number, low: number, high: number });

const envelope = { id, stamp, fieldStamps: v.exactOptional(v.record(v.string(), stamp)) };
const interval = { start: instant, end: instant, offset, day };
const heart = { averageHeartRateBpm: maybe, maxHeartRateBpm: maybe };

const factor = v.object({
  name: v.picklist([
    "lastReport",
    "recentReports",
    "restingHeartRate",
    "asleep",
    "sleepEfficiency",
    "hrvLastNight",
    "hrvWeek",
    "load",
    "weekday",
  ]),
  metric: v.exactOptional(metric),
  contribution: number,
  value: maybe,
  usualLow: maybe,
  usualHigh: maybe,
  z: number,
  known: v.boolean(),
});

const citation = v.object({
  id: v.string(),
  metric,
  kind: v.picklist(["value", "usual", "change", "count", "difference"]),
  value: number,
  low: maybe,
  high: maybe,
  of: maybe,
  from: day,
  to: day,
  days: number,
});

const strain = v.variant("kind", [
  v.object({ kind: v.literal("notEnoughData"), coverage: number }),
  v.object({
    kind: v.literal("risk"),
    estimate,
    startingPoint: number,
    coverage: number,
    factors: v.array(factor),
  }),
]);

const progress = {
  daysKnown: number,
  daysNeeded: number,
  counting: v.exactOptional(v.picklist(["days", "checkIns"])),
};

const sustained = v.variant("kind", [
  v.object({ kind: v.literal("notEnoughData"), ...progress }),
  v.object({ kind: v.literal("learning"), estimate, ...progress }),
  v.object({
    kind: v.literal("load"),
    estimate,
    band: v.picklist(["low", "usual", "raised", "high"]),
    since: v.exactOptional(day),
  }),
]);

/** A row of each synced table as a backup holds it: all that lies in the local database, field stamps too. */
export const rowSchemas = {
  mood_entry: v.object({
    ...envelope,
    at: instant,
    offset,
    day,
    rating,
    energy: v.exactOptional(rating),
    stress: v.exactOptional(rating),
    contexts: v.array(id),
    note,
  }),
  context_tag: v.object({ ...envelope, label: v.exactOptional(v.string()), archived: v.boolean() }),
  cycle: v.object({
    ...envelope,
    ...heart,
    ...measured,
    start: instant,
    end: v.exactOptional(instant),
    offset,
    day,
    scoreState,
    strain: maybe,
    energyKilojoule: maybe,
  }),
  recovery: v.object({
    ...envelope,
    ...measured,
    cycleId: id,
    sleepId: v.exactOptional(id),
    day,
    scoreState,
    recoveryPercent: maybe,
    restingHeartRateBpm: maybe,
    hrvRmssdMs: maybe,
    spo2Percent: maybe,
    skinTemperatureCelsius: maybe,
    calibrating: v.exactOptional(v.boolean()),
  }),
  sleep: v.object({
    ...envelope,
    ...interval,
    ...measured,
    nap: v.boolean(),
    scoreState,
    inBedMin: maybe,
    asleepMin: maybe,
    awakeMin: maybe,
    lightMin: maybe,
    slowWaveMin: maybe,
    remMin: maybe,
    noDataMin: maybe,
    disturbances: maybe,
    cycles: maybe,
    needMin: maybe,
    debtMin: maybe,
    respiratoryRateRpm: maybe,
    performancePercent: maybe,
    consistencyPercent: maybe,
    efficiencyPercent: maybe,
  }),
  workout: v.object({
    ...envelope,
    ...interval,
    ...heart,
    ...measured,
    sport: v.string(),
    scoreState,
    strain: maybe,
    energyKilojoule: maybe,
    distanceM: maybe,
    altitudeGainM: maybe,
    altitudeChangeM: maybe,
    zonesMs: v.exactOptional(v.array(number)),
  }),
  journal_answer: v.object({
    ...envelope,
    source: measured.source,
    cycleId: id,
    day,
    question: v.string(),
    yes: v.boolean(),
    note,
  }),
  questionnaire_response: v.object({
    ...envelope,
    at: instant,
    offset,
    day,
    instrument: v.picklist(instrumentNames),
    version: v.string(),
    language: v.string(),
    answers: v.record(v.string(), number),
    scores: v.record(v.string(), number),
  }),
  conversation_message: v.object({
    ...envelope,
    conversation: id,
    at: instant,
    role: v.picklist(["person", "assistant"]),
    text: v.string(),
    citations: v.array(citation),
    language: v.picklist(assistantLanguages),
    answers: v.exactOptional(id),
    answeredBy: v.exactOptional(v.picklist(answerers)),
    model: v.exactOptional(v.string()),
    state: v.picklist(messageStates),
  }),
  daily_score: v.object({
    ...envelope,
    day,
    modelVersion: v.string(),
    strain,
    sustained,
    trend: v.variant("kind", [
      v.object({ kind: v.literal("notClear") }),
      v.object({ kind: v.picklist(["rising", "falling"]), pointsPerDay: number, sinceDays: number }),
    ]),
    forecast: v.variant("kind", [
      v.object({ kind: v.literal("hidden") }),
      v.object({ kind: v.literal("days"), days: v.array(estimate) }),
    ]),
    comingReports: v.exactOptional(v.object({ tomorrow: estimate, week: estimate })),
  }),
  setting: v.object({
    ...envelope,
    key: v.picklist(Object.keys(settingIds) as SettingKey[]),
    value: v.union([v.string(), number, v.boolean()]),
  }),
} satisfies Record<SyncedTable, v.GenericSchema>;

/** The frame of a backup file; its rows are checked one by one so that a broken one can be named. */
export const backupFrame = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  savedAt: v.string(),
  tables: v.record(v.string(), v.array(v.unknown())),
});
