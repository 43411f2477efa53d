import { metricNames } from "#core/model/metric.ts";
import { dayFromNumber } from "#core/time.ts";
import { contextTags } from "../context-tag-repository.ts";
import type { FireDatabase } from "../database.ts";
import { metricSeries, metricSpan, type SeriesName } from "../day-series-repository.ts";
import { type SyncedTable, syncedTables } from "../synced-tables.ts";
import { type ContextNames, contextName, csvColumns } from "./csv-columns.ts";
import { BYTE_ORDER_MARK, type Cell, csvLine } from "./csv-text.ts";
import { storedRows } from "./read-rows.ts";

/** One file of the tables: its name and its text in pieces. */
export interface CsvFile {
  readonly name: string;
  readonly text: AsyncIterable<string>;
}

const LINES = 1000;

/** Everything as tables: one a kind of record, and one with a row a day and a column a metric. */
export async function csvFiles(db: FireDatabase): Promise<readonly CsvFile[]> {
  const contexts = await contextNames(db);
  return [
    { name: "daily.csv", text: dailyText(db) },
    ...syncedTables.map((table) => ({ name: `${table}.csv`, text: tableText(db, table, contexts) })),
  ];
}

async function* tableText(db: FireDatabase, table: SyncedTable, contexts: ContextNames) {
  // The columns of a table fit its rows; TypeScript can't follow that through a table that varies.
  const columns = Object.entries(csvColumns[table]) as [string, (row: object, names: ContextNames) => Cell][];
  yield BYTE_ORDER_MARK + csvLine(columns.map(([heading]) => heading));
  for await (const rows of storedRows(db, table)) {
    yield rows.map((row) => csvLine(columns.map(([, cell]) => cell(row, contexts)))).join("");
  }
}

async function* dailyText(db: FireDatabase) {
  const names: readonly SeriesName[] = [...metricNames, "sustainedLoadLow", "sustainedLoadHigh"];
  yield BYTE_ORDER_MARK + csvLine(["day", ...names]);
  const span = await metricSpan(db, names);
  if (!span) return;
  const series = await Promise.all(names.map((name) => metricSeries(db, name, span.first, span.last)));
  const days = series[0]?.values.length ?? 0;
  const first = series[0]?.first ?? 0;
  for (let start = 0; start < days; start += LINES) {
    let text = "";
    for (let index = start; index < Math.min(days, start + LINES); index += 1) {
      text += csvLine([dayFromNumber(first + index), ...series.map((one) => one.values[index])]);
    }
    yield text;
  }
}

async function contextNames(db: FireDatabase): Promise<ContextNames> {
  const tags = await contextTags(db);
  return new Map(tags.map((tag) => [tag.id, contextName(tag.id, tag.label)]));
}
