import { type CsvRow, createCsvReader, guessDelimiter } from "./csv-reader.ts";
import { type FileLook, ImportFailure } from "./import-error.ts";
import { readText } from "./read-text.ts";
import { LARGEST_UNPACKED, pieces, refuseBomb, unpackEntry } from "./unpack-entry.ts";
import { matchHeader } from "./whoop-export/columns.ts";
import { readPart, readZipDirectory } from "./zip-directory.ts";

/** A table that an importer can read: a loose file, or one inside a ZIP. */
export interface OpenTable {
  readonly name: string;
  /** Length of its text in bytes. */
  readonly bytes: number;
  readonly delimiter: string;
  readonly header: readonly string[];
  /** Its bytes, from the start, each time it is called. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** Which export the files are, with its tables. */
export interface Detected {
  readonly format: "whoop-export";
  readonly tables: readonly OpenTable[];
  /** Tables that no importer knows, by name. */
  readonly notUsed: readonly string[];
}

/** Every export format that is understood, in the order in which they are tried. A new one joins here. */
const formats: readonly {
  readonly format: Detected["format"];
  readonly recognises: (header: readonly string[]) => boolean;
}[] = [{ format: "whoop-export", recognises: (header) => matchHeader(header) !== undefined }];

/** A header row lies within this many bytes or there is none. */
const HEADER_WITHIN = 65_536;

/**
 * What the files are, by what is in them: names only tell which files of a ZIP may be tables at all.
 *
 * @throws ImportFailure `notAnExport`, `wrongEncoding` and everything that is wrong with a ZIP
 */
export async function detect(files: readonly File[]): Promise<Detected> {
  const found: OpenTable[] = [];
  let look: FileLook | undefined;
  for (const file of files) {
    const { tables, looksLike } = await openFile(file);
    found.push(...tables);
    look ??= looksLike;
  }
  for (const { format, recognises } of formats) {
    const tables = found.filter((table) => recognises(table.header));
    if (tables.length === 0) continue;
    const notUsed = found.filter((table) => !tables.includes(table)).map((table) => table.name);
    return { format, tables, notUsed };
  }
  throw new ImportFailure({
    code: "notAnExport",
    file: files[0]?.name ?? "",
    looksLike: look ?? "nothing",
  });
}

async function openFile(file: File): Promise<{ tables: OpenTable[]; looksLike: FileLook }> {
  if (file.size === 0) return { tables: [], looksLike: "nothing" };
  const start = await readPart(file, 0, 4);
  const isZip = start.byteLength === 4 && [0x04034b50, 0x06054b50].includes(start.getUint32(0, true));
  if (isZip) return openZip(file);
  const isNamedTable = isTableName(file.name);
  const table = await openTable(file.name, file.size, () => pieces(file)).catch((error: unknown) => {
    const isOther = error instanceof ImportFailure && error.reason.code === "wrongEncoding" && !isNamedTable;
    if (isOther) return "other" as const;
    throw error;
  });
  if (table === "other") return { tables: [], looksLike: "other" };
  const looksLike = isNamedTable || (table?.header.length ?? 0) > 1 ? "table" : "text";
  return { tables: table ? [table] : [], looksLike };
}

async function openZip(file: File): Promise<{ tables: OpenTable[]; looksLike: FileLook }> {
  const entries = await readZipDirectory(file);
  const wanted = entries.filter(
    (entry) => isTableName(entry.name) && !/(^|\/)(__MACOSX\/|\.)/.test(entry.name) && entry.size > 0,
  );
  for (const entry of wanted) refuseBomb(file, entry);
  const bytes = wanted.reduce((sum, entry) => sum + entry.size, 0);
  if (bytes > LARGEST_UNPACKED) {
    throw new ImportFailure({ code: "zipBomb", file: file.name, bytes, limit: LARGEST_UNPACKED });
  }
  const tables: OpenTable[] = [];
  for (const entry of wanted) {
    const name = entry.name.split("/").at(-1) ?? entry.name;
    const table = await openTable(name, entry.size, () => unpackEntry(file, entry));
    if (table) tables.push(table);
  }
  const isSpreadsheet = entries.some((entry) => entry.name.startsWith("xl/"));
  return { tables, looksLike: isSpreadsheet ? "spreadsheet" : "zip" };
}

function isTableName(name: string): boolean {
  return /\.(csv|txt|tsv)$/i.test(name);
}

/** Looks at the first row of a file; undefined when it has none. */
async function openTable(
  name: string,
  bytes: number,
  chunks: () => AsyncIterable<Uint8Array>,
): Promise<OpenTable | undefined> {
  let start = "";
  for await (const text of readText(chunks(), name)) {
    start += text;
    if (/[^\r\n][\r\n]/.test(start) || start.length > HEADER_WITHIN) break;
  }
  const delimiter = guessDelimiter(start.trimStart().split(/[\r\n]/, 1)[0] ?? "");
  const rows: CsvRow[] = [];
  const reader = createCsvReader(delimiter, (row) => rows.push(row));
  reader.push(start.slice(0, HEADER_WITHIN));
  reader.end();
  const header = rows[0]?.cells;
  return header && { name, bytes, delimiter, header, chunks };
}
