import { isMetric, type Metric } from "#core/model/metric.ts";
import { addDays, type LocalDay, parseLocalDay } from "#core/time.ts";

/** How much time is shown. */
export type TrendRange = "30" | "90" | "365" | "all";

export const trendRanges: readonly TrendRange[] = ["30", "90", "365", "all"];

/** What the address of Trends asks for; whatever is left out or makes no sense has its usual meaning. */
export interface TrendAddress {
  /** Absent: the page picks one that has data. */
  readonly metric: Metric | undefined;
  readonly compare: Metric | undefined;
  readonly range: TrendRange;
  /** The last day shown; never in the future. */
  readonly to: LocalDay;
  /** The year of the year in pixels. */
  readonly year: number;
}

/** Reads the parameters of the address. An old or mistyped link opens something, never an error. */
export function readTrendAddress(read: (name: string) => string | undefined, today: LocalDay): TrendAddress {
  const metric = metricOf(read("metric"));
  const compare = metricOf(read("compare"));
  const to = parseLocalDay(read("to") ?? "");
  const year = Number(read("year"));
  const thisYear = Number(today.slice(0, 4));
  return {
    metric,
    compare: compare === metric ? undefined : compare,
    range: trendRanges.find((range) => range === read("range")) ?? "90",
    to: to && to < today ? to : today,
    year: Number.isInteger(year) && year >= 1970 && year < thisYear ? year : thisYear,
  };
}

function metricOf(text: string | undefined): Metric | undefined {
  return text !== undefined && isMetric(text) ? text : undefined;
}

/**
 * The last day after moving by so many days: never past today, and not so far back that nothing would be
 * left. Undefined when that is where it was: there is nowhere to go.
 */
export function moveTo(
  { to, range }: Pick<TrendAddress, "to" | "range">,
  by: number,
  firstDay: LocalDay | undefined,
  today: LocalDay,
): LocalDay | undefined {
  if (range === "all" || firstDay === undefined) return undefined;
  const moved = addDays(to, by);
  if (moved < firstDay) return undefined;
  const next = moved > today ? today : moved;
  return next === to ? undefined : next;
}
