import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import Papa from "papaparse";
import { type DayNumber, dayNumber, parseLocalDay } from "../../src/core/time.ts";

/** One person's days: a column a measurement, index i is day first + i, NaN where nothing is known. */
export interface PersonDays {
  readonly person: string;
  readonly first: DayNumber;
  readonly length: number;
  readonly columns: ReadonlyMap<string, Float64Array>;
}

/** One CSV file. */
export interface DataSet {
  readonly name: string;
  readonly people: readonly PersonDays[];
}

/** Said to the person who runs the command; one sentence. */
export class UnusableFolder extends Error {}

/** Reads every CSV file of a folder, each a table with columns `person`, `day` (YYYY-MM-DD) and measurements. */
export async function readDataSets(folder: string): Promise<DataSet[]> {
  const files = await readdir(folder).catch(() => {
    throw new UnusableFolder(`There is no folder ${folder}.`);
  });
  const tables = files.filter((file) => file.toLowerCase().endsWith(".csv")).sort();
  if (tables.length === 0) throw new UnusableFolder(`The folder ${folder} has no CSV file.`);
  return Promise.all(
    tables.map(async (file) =>
      parseDataSet(basename(file, ".csv"), await readFile(join(folder, file), "utf8")),
    ),
  );
}

/** Reads one table. Days may come in any order; of two rows for one day the later one counts. */
export function parseDataSet(name: string, text: string): DataSet {
  const { data, meta } = Papa.parse<Record<string, string>>(text.trim(), { header: true });
  const fields = (meta.fields ?? []).map((field) => field.trim());
  const lacking = ["person", "day"].filter((field) => !fields.includes(field));
  if (lacking.length > 0) throw new UnusableFolder(`${name}.csv has no column ${lacking.join(" and ")}.`);
  const measurements = fields.filter((field) => field !== "person" && field !== "day");
  const people = Map.groupBy(data, (row) => row["person"] ?? "");
  return {
    name,
    people: [...people].map(([person, rows]) => personDays(name, person, rows, measurements)),
  };
}

function personDays(
  name: string,
  person: string,
  rows: readonly Record<string, string>[],
  measurements: readonly string[],
): PersonDays {
  const days = rows.map((row) => {
    const day = parseLocalDay(row["day"] ?? "");
    if (!day) throw new UnusableFolder(`${name}.csv has a day that is no YYYY-MM-DD: "${row["day"]}".`);
    return dayNumber(day);
  });
  const first = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY) as DayNumber;
  const length = days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY) - first + 1;
  const columns = new Map(measurements.map((field) => [field, new Float64Array(length).fill(Number.NaN)]));
  rows.forEach((row, i) => {
    for (const [field, column] of columns) column[days[i]! - first] = number(row[field]);
  });
  return { person, first, length, columns };
}

function number(text: string | undefined): number {
  return text === undefined || text.trim() === "" ? Number.NaN : Number(text);
}
