import type { RecordId } from "#core/model/id.ts";
import type { Instant, OffsetMinutes } from "#core/time.ts";
import type { CsvRow } from "../csv-reader.ts";
import type { SkipReason } from "../import-error.ts";
import type { DroppedValues, FilePreview, SkippedRows, TimeReading } from "../import-preview.ts";
import { parseNumber, parseWallTime, parseYesNo, parseZone, type WallTime } from "./cell-values.ts";
import type { Column } from "./columns.ts";
import type { RawTable } from "./read-table.ts";

/** No wearable recorded anything before. */
const EARLIEST = Date.UTC(2012, 0, 1);
/** Clocks of a device and a phone may differ, and a zone may be unknown. */
const AHEAD = 86_400_000;

/** What the conversion of rows needs to know beside the row. */
export interface Conversion {
  readonly now: number;
  readonly reading: TimeReading;
  /** The offset where the person was then, from the cycles: for tables without a zone column. */
  readonly offsetAt: (cycleStart: WallTime | undefined, moment: WallTime) => OffsetMinutes | undefined;
}

/** Reads the typed cells of a table's rows and keeps count of what had to be left out. */
export interface TableCells {
  readonly rows: readonly CsvRow[];
  text(row: CsvRow, column: Column): string;
  wall(row: CsvRow, column: Column): WallTime | undefined;
  yesNo(row: CsvRow, column: Column): boolean | undefined;
  /** A number within a range; one outside, or no number at all, is dropped and counted. */
  number(row: CsvRow, column: Column, range: readonly [low: number, high: number]): number | undefined;
  drop(row: CsvRow, column: Column): undefined;
  /** The row's own zone, else that of its cycle. */
  offset(row: CsvRow, moment: WallTime): OffsetMinutes | undefined;
  /** A wall time as an instant, or why it cannot be one. */
  instant(wall: WallTime | undefined, offset: OffsetMinutes | undefined): Instant | SkipReason;
  skip(row: CsvRow, reason: SkipReason): undefined;
  /** Counts the row as one that became this record; false when an earlier row did, and it is skipped. */
  accept(row: CsvRow, id: RecordId): boolean;
  /** @param gaveWay records that gave way to an overlapping one after all */
  preview(gaveWay: ReadonlyMap<RecordId, RecordId>): FilePreview;
}

export function readCells(table: RawTable, conversion: Conversion): TableCells {
  const skipped = new Map<SkipReason, SkippedRows>();
  const dropped = new Map<string, DroppedValues>();
  const accepted = new Map<RecordId, CsvRow>();

  function text(row: CsvRow, column: Column): string {
    const index = table.at.get(column);
    return index === undefined ? "" : (row.cells[index] ?? "").trim();
  }

  function skip(row: CsvRow, reason: SkipReason): undefined {
    const known = skipped.get(reason);
    skipped.set(reason, {
      reason,
      count: (known?.count ?? 0) + 1,
      exampleLine: known?.exampleLine ?? row.line,
    });
    return undefined;
  }

  function drop(row: CsvRow, column: Column): undefined {
    const name = table.header[table.at.get(column) ?? -1] ?? column;
    const known = dropped.get(name);
    dropped.set(name, {
      column: name,
      count: (known?.count ?? 0) + 1,
      exampleLine: known?.exampleLine ?? row.line,
      exampleValue: known?.exampleValue ?? text(row, column).slice(0, 40),
    });
    return undefined;
  }

  function wall(row: CsvRow, column: Column): WallTime | undefined {
    return parseWallTime(text(row, column));
  }

  return {
    rows: table.rows,
    text,
    wall,
    skip,
    drop,
    yesNo: (row, column) => parseYesNo(text(row, column)),
    number(row, column, [low, high]) {
      const cell = text(row, column);
      if (cell === "") return undefined;
      const value = parseNumber(cell);
      return value !== undefined && value >= low && value <= high ? value : drop(row, column);
    },
    offset(row, moment) {
      const stated = text(row, "zone");
      return stated === "" ? conversion.offsetAt(wall(row, "cycleStart"), moment) : parseZone(stated);
    },
    instant(time, offset) {
      if (time === undefined) return "badTime";
      if (offset === undefined) return "noTimeZone";
      const at = conversion.reading === "utc" ? time : time - offset * 60_000;
      return at < EARLIEST || at > conversion.now + AHEAD ? "implausibleTime" : (at as Instant);
    },
    accept(row, id) {
      if (accepted.has(id)) {
        skip(row, "duplicate");
        return false;
      }
      accepted.set(id, row);
      return true;
    },
    preview(gaveWay) {
      for (const [id, row] of accepted) {
        if (!gaveWay.has(id)) continue;
        accepted.delete(id);
        skip(row, "overlap");
      }
      return {
        name: table.name,
        kind: table.kind,
        rows: table.rows.length,
        accepted: accepted.size,
        skipped: [...skipped.values()],
        dropped: [...dropped.values()],
        unknownColumns: table.unknown,
        missingColumns: table.missing,
      };
    },
  };
}
