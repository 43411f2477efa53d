import type { LocalDay } from "../time.ts";
import { type ImportedRecords, importedTables } from "./imported-records.ts";

export interface DaySpan {
  readonly first: LocalDay;
  readonly last: LocalDay;
}

/**
 * First and last day that any of the records is about; undefined when there are none.
 *
 * @example daySpan(records) // { first: "2025-01-01", last: "2025-03-31" }
 */
export function daySpan(records: ImportedRecords): DaySpan | undefined {
  let first: LocalDay | undefined;
  let last: LocalDay | undefined;
  for (const table of importedTables) {
    for (const { day } of records[table]) {
      if (first === undefined || day < first) first = day;
      if (last === undefined || day > last) last = day;
    }
  }
  return first === undefined || last === undefined ? undefined : { first, last };
}
