import { isSignMetric } from "#core/anomaly/signs.ts";
import type { Spell } from "#core/anomaly/spells.ts";
import { builtInContexts, type ContextTag } from "#core/model/context-tag.ts";
import type { RecordId } from "#core/model/id.ts";
import { type Metric, metricNames, metrics } from "#core/model/metric.ts";
import { addDays, type DayNumber, daysBetween, type LocalDay, weekday } from "#core/time.ts";
import { contextDays } from "#data/context-day-repository.ts";
import { contextTags } from "#data/context-tag-repository.ts";
import type { FireDatabase } from "#data/database.ts";
import { knownMetrics, metricSeries, metricSpan } from "#data/day-series-repository.ts";
import { shownUnits } from "#data/shown-units.ts";
import { spellsBetween } from "#data/spell-repository.ts";
import type { ShownUnits } from "#i18n/metric-format.ts";
import type { TrendAddress } from "./trend-address.ts";
import { daysPerPoint, LEAD_DAYS, type TrendColumns, trendColumns } from "./trend-view.ts";

/** One metric over the shown days. */
export interface TrendMetric {
  readonly metric: Metric;
  readonly columns: TrendColumns;
}

/** All that Trends draws, read at one moment. */
export interface Trend {
  /** Metrics with at least one value ever. */
  readonly known: ReadonlySet<string>;
  readonly metric: Metric;
  readonly compare: Metric | undefined;
  /** The first day that any of the shown metrics has a value for; undefined when none ever had. */
  readonly firstDay: LocalDay | undefined;
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** How many days one point stands for. */
  readonly step: number;
  readonly main: TrendMetric;
  readonly second: TrendMetric | undefined;
  /** Mood under the line, where it isn't the line itself. */
  readonly mood: TrendMetric | undefined;
  /** Days on which the person was ill or travelling; not looked up over more than a year or two. */
  readonly contexts: readonly { readonly tag: ContextTag; readonly days: readonly DayNumber[] }[];
  /** Spells in which the metric lay outside the person's range for nights running; as far back as contexts. */
  readonly spells: readonly Spell[];
  readonly units: ShownUnits;
}

/** Contexts that explain much of what a body does. */
const marked: readonly RecordId[] = [builtInContexts.ill, builtInContexts.travel].map((id) => id as RecordId);

const preferred: readonly Metric[] = ["hrvRmssd", "mood", ...metricNames];

/** Reads Trends: a row a metric and year, so that ten years cost little more than a month. */
export async function readTrend(db: FireDatabase, address: TrendAddress, today: LocalDay): Promise<Trend> {
  const known = await knownMetrics(db);
  const metric = address.metric ?? preferred.find((one) => known.has(one)) ?? "mood";
  const compare = address.compare === metric ? undefined : address.compare;
  const moodBelow = metric !== "mood" && compare !== "mood" && known.has("mood");
  const shown: readonly Metric[] = compare ? [metric, compare] : [metric];
  const span = await metricSpan(db, shown);
  const { from, to } = shownDays(address, span?.first, today);
  const step = daysPerPoint(daysBetween(from, to) + 1);
  const read = async (one: Metric): Promise<TrendMetric> => {
    const { values } = await metricSeries(db, one, addDays(from, -LEAD_DAYS), to);
    return { metric: one, columns: trendColumns(values, LEAD_DAYS, step, isRare(one)) };
  };
  const [main, second, mood, contexts, spells, units] = await Promise.all([
    read(metric),
    compare && read(compare),
    moodBelow ? read("mood") : undefined,
    step === 1 ? readContexts(db, from, to) : [],
    step === 1 && isSignMetric(metric) ? spellsBetween(db, from, to) : [],
    shownUnits(db),
  ]);
  return {
    known,
    metric,
    compare,
    firstDay: span?.first,
    from,
    to,
    step,
    main,
    second,
    mood,
    contexts,
    spells: spells.filter(({ signs }) => signs.some((sign) => sign.metric === metric)),
    units,
  };
}

/** Whether a metric has a value only when a questionnaire was answered. */
export function isRare(metric: Metric): boolean {
  return metrics[metric].domain === "questionnaire";
}

/** Everything starts on a Monday, so that its weeks are calendar weeks. */
function shownDays({ range, to }: TrendAddress, firstDay: LocalDay | undefined, today: LocalDay) {
  if (range !== "all") return { from: addDays(to, 1 - Number(range)), to };
  const first = firstDay && firstDay < today ? firstDay : addDays(today, -29);
  return { from: addDays(first, -weekday(first)), to: today };
}

async function readContexts(db: FireDatabase, from: LocalDay, to: LocalDay): Promise<Trend["contexts"]> {
  const [days, tags] = await Promise.all([contextDays(db, marked, from, to), contextTags(db)]);
  return tags.flatMap((tag) => {
    const found = days.get(tag.id) ?? [];
    return found.length > 0 ? [{ tag, days: found }] : [];
  });
}
