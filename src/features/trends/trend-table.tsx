import { formatDay, formatNumber } from "#i18n/format.ts";
import { trends } from "#i18n/locales/en/trends.ts";
import { formatBareRange, formatMetric, metricWords } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { DataTable, type DataTableWords } from "#ui/data-table/data-table.tsx";
import { dayOfPoint } from "./build-chart.ts";
import type { Trend, TrendMetric } from "./read-trend.ts";
import { chartWords } from "./trend-words.ts";

/** What a table says around its cells, here and under the year. */
export function tableWords(): DataTableWords {
  const t = texts("trends", trends).table;
  return {
    ...t,
    position: (first, last, all) => t.position(formatNumber(first), formatNumber(last), formatNumber(all)),
  };
}

/** The numbers behind the chart, the newest first: a row for each point that is drawn. */
export function TrendTable(props: { trend: Trend }) {
  const t = texts("trends", trends).table;
  const weekly = () => props.trend.step > 1;
  const count = () => props.trend.main.columns.line.length;
  const columns = () => {
    const { metric, second, mood } = props.trend;
    const own = weekly() ? [t.weekMean, t.lowest, t.highest] : [metricWords(metric).short, t.mean, t.usual];
    const others = [second, mood].flatMap((one) => (one ? [metricWords(one.metric).short] : []));
    return [weekly() ? t.week : t.day, ...own, ...others];
  };
  const row = (position: number) => {
    const index = count() - 1 - position;
    const { main, second, mood } = props.trend;
    const others = [second, mood].flatMap((one) => (one ? [cell(one, valueAt(one, index))] : []));
    return [formatDay(dayOfPoint(props.trend, index), "medium"), ...ownCells(main, index), ...others];
  };
  const cell = ({ metric }: TrendMetric, value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? t.none : formatMetric(metric, value, props.trend.units);
  const ownCells = (one: TrendMetric, index: number) => {
    const { daily, line, usual, spread } = one.columns;
    if (spread) return [cell(one, line[index]), cell(one, spread.low[index]), cell(one, spread.high[index])];
    const [low = Number.NaN, high = Number.NaN] = [usual.low[index], usual.high[index]];
    const range = Number.isNaN(low) ? t.none : formatBareRange(one.metric, low, high, props.trend.units);
    return [cell(one, daily[index]), cell(one, line[index]), range];
  };
  return (
    <DataTable
      caption={chartWords(props.trend)}
      columns={columns()}
      count={count()}
      row={row}
      words={tableWords()}
    />
  );
}

/** What is drawn at a point: the day's own value, or the mean of the days it stands for. */
function valueAt({ columns }: TrendMetric, index: number): number | undefined {
  return (columns.spread ? columns.line : columns.daily)[index];
}
