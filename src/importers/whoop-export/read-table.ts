import { type CsvRow, createCsvReader } from "../csv-reader.ts";
import type { OpenTable } from "../detect.ts";
import { ImportFailure } from "../import-error.ts";
import { readText } from "../read-text.ts";
import { type HeaderMatch, matchHeader } from "./columns.ts";

/** A table of the export as it stands in its file. */
export interface RawTable extends HeaderMatch {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Where a quote was opened that is never closed. */
  readonly unclosedQuoteLine?: number;
}

/** A hundred years of journal answers and more. What holds more is no export, and would fill the memory. */
export const MOST_ROWS = 250_000;

/**
 * Reads all rows of a table.
 *
 * @param onBytes hears how much was read since it was last called
 * @throws ImportFailure `tooManyRows`, `brokenTable`, `wrongEncoding`, and what is wrong with its ZIP
 */
export async function readTable(table: OpenTable, onBytes: (count: number) => void): Promise<RawTable> {
  const match = matchHeader(table.header);
  if (!match) throw new Error(`${table.name} is no table of the export`);
  const rows: CsvRow[] = [];
  const reader = createCsvReader(table.delimiter, (row) => rows.push(row));
  for await (const text of readText(counted(table.chunks(), onBytes), table.name)) {
    if (!reader.push(text)) {
      throw new ImportFailure({ code: "brokenTable", file: table.name, line: reader.line() });
    }
    if (rows.length > MOST_ROWS) {
      throw new ImportFailure({ code: "tooManyRows", file: table.name, limit: MOST_ROWS });
    }
  }
  const unclosedQuoteLine = reader.end();
  return {
    ...match,
    name: table.name,
    header: table.header,
    rows: rows.slice(1),
    ...(unclosedQuoteLine !== undefined && { unclosedQuoteLine }),
  };
}

async function* counted(chunks: AsyncIterable<Uint8Array>, onBytes: (count: number) => void) {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}
