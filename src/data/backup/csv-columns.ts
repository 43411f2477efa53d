import { builtInContexts } from "#core/model/context-tag.ts";
import type { DailyScore, Estimate } from "#core/model/daily-score.ts";
import type { RecordId } from "#core/model/id.ts";
import { instruments } from "#core/questionnaire/instruments.ts";
import type { Instant, OffsetMinutes } from "#core/time.ts";
import type { SyncedTable, SyncedTables } from "../synced-tables.ts";
import type { Cell } from "./csv-text.ts";

/** What a column's cells are made of, by its heading. */
type Columns<Row> = Readonly<Record<string, (row: Row, contexts: ContextNames) => Cell>>;

/** What contexts are called in the tables. */
export type ContextNames = ReadonlyMap<RecordId, string>;

const builtInNames = new Map<string, string>(Object.entries(builtInContexts).map(([name, id]) => [id, name]));

/** What a context is called in the tables: the person's own wording, else the name it has in code. */
export function contextName(id: RecordId, label: string | undefined): string {
  return label ?? builtInNames.get(id) ?? id;
}

/** A moment as it was on the wall there, with its zone: "2026-01-02T07:03:00.000+02:00". */
export function localTime(at: Instant, offset: OffsetMinutes): string {
  const wall = new Date(at + offset * 60_000).toISOString().slice(0, -1);
  const minutes = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${wall}${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A column a field, under the field's own name (which says its unit). */
function plain<Row>(...fields: readonly (keyof Row & string)[]): Columns<Row> {
  return Object.fromEntries(fields.map((field) => [field, (row: Row) => row[field] as Cell]));
}

function moment<Row extends { offset: OffsetMinutes }>(field: keyof Row & string): Columns<Row> {
  const cell = (row: Row) => {
    const at = row[field] as Instant | undefined;
    return at === undefined ? undefined : localTime(at, row.offset);
  };
  return { [field]: cell };
}

function estimated(name: string, of: (score: DailyScore) => Estimate | undefined): Columns<DailyScore> {
  return {
    [name]: (score) => of(score)?.value,
    [`${name}Low`]: (score) => of(score)?.low,
    [`${name}High`]: (score) => of(score)?.high,
  };
}

type Response = SyncedTables["questionnaire_response"];

/** A column a subscale and an item of every instrument: a row fills those of its own. */
function questionnaireColumns(): Columns<Response> {
  const subscales = Object.values(instruments).flatMap(({ subscales }) => [...subscales]);
  const items = subscales.flatMap(({ items }) => items.map(({ id }) => id));
  const scored = subscales.map(({ name }) => [`${name}Score`, (row: Response) => row.scores[name]] as const);
  const answered = items.map((id) => [id, (row: Response) => row.answers[id]] as const);
  return Object.fromEntries<(row: Response) => Cell>([...scored, ...answered]);
}

/** The columns of each table's CSV file. */
export const csvColumns: { readonly [Table in SyncedTable]: Columns<SyncedTables[Table]> } = {
  mood_entry: {
    ...plain("id", "day"),
    ...moment("at"),
    ...plain("rating", "energy", "stress"),
    contexts: (entry, contexts) => entry.contexts.map((id) => contexts.get(id) ?? id).join("; "),
    ...plain("note"),
  },
  context_tag: { ...plain("id"), name: (tag) => contextName(tag.id, tag.label), ...plain("archived") },
  cycle: {
    ...plain("id", "source", "sourceId", "day"),
    ...moment("start"),
    ...moment("end"),
    ...plain("scoreState", "strain", "energyKilojoule", "averageHeartRateBpm", "maxHeartRateBpm"),
  },
  recovery: plain(
    "id",
    "source",
    "sourceId",
    "day",
    "cycleId",
    "sleepId",
    "scoreState",
    "recoveryPercent",
    "restingHeartRateBpm",
    "hrvRmssdMs",
    "spo2Percent",
    "skinTemperatureCelsius",
    "calibrating",
  ),
  sleep: {
    ...plain("id", "source", "sourceId", "day"),
    ...moment("start"),
    ...moment("end"),
    ...plain("nap", "scoreState", "inBedMin", "asleepMin", "awakeMin", "lightMin", "slowWaveMin", "remMin"),
    ...plain("noDataMin", "disturbances", "cycles", "needMin", "debtMin", "respiratoryRateRpm"),
    ...plain("performancePercent", "consistencyPercent", "efficiencyPercent"),
  },
  workout: {
    ...plain("id", "source", "sourceId", "day"),
    ...moment("start"),
    ...moment("end"),
    ...plain("sport", "scoreState", "strain", "energyKilojoule", "averageHeartRateBpm", "maxHeartRateBpm"),
    ...plain("distanceM", "altitudeGainM", "altitudeChangeM"),
    ...Object.fromEntries(
      [0, 1, 2, 3, 4, 5].map((zone) => [
        `zone${zone}Ms`,
        (row: SyncedTables["workout"]) => row.zonesMs?.[zone],
      ]),
    ),
  },
  journal_answer: plain("id", "source", "day", "cycleId", "question", "yes", "note"),
  questionnaire_response: {
    ...plain("id", "day"),
    ...moment("at"),
    ...plain("instrument", "version", "language"),
    ...questionnaireColumns(),
  },
  conversation_message: {
    ...plain("id", "conversation"),
    at: (message) => new Date(message.at).toISOString(),
    ...plain("role", "text", "language", "answers", "answeredBy", "model", "state"),
  },
  daily_score: {
    ...plain("day", "modelVersion"),
    sustainedKind: (score) => score.sustained.kind,
    ...estimated("sustainedLoad", ({ sustained }) =>
      sustained.kind === "notEnoughData" ? undefined : sustained.estimate,
    ),
    band: (score) => (score.sustained.kind === "load" ? score.sustained.band : undefined),
    strainKind: (score) => score.strain.kind,
    ...estimated("strainRisk", ({ strain }) => (strain.kind === "risk" ? strain.estimate : undefined)),
    coverage: (score) => score.strain.coverage,
    trend: (score) => score.trend.kind,
    trendPointsPerDay: (score) => (score.trend.kind === "notClear" ? undefined : score.trend.pointsPerDay),
  },
  setting: plain("key", "value"),
};
