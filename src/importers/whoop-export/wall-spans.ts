import { parseWallTime, parseZone } from "./cell-values.ts";
import type { Column } from "./columns.ts";
import type { RawTable } from "./read-table.ts";
import type { WallSpan } from "./time-reading.ts";

/** The spans that rows state, as their clocks show them; rows without both a start and a zone have none. */
export function spansOf(table: RawTable, startColumn: Column, endColumn: Column): WallSpan[] {
  const [startAt, endAt, zoneAt] = [startColumn, endColumn, "zone" as const].map((one) => table.at.get(one));
  if (startAt === undefined || zoneAt === undefined) return [];
  const spans = new Map<string, WallSpan>();
  for (const { cells } of table.rows) {
    const startText = (cells[startAt] ?? "").trim();
    // A journal repeats its cycle a dozen times.
    if (spans.has(startText)) continue;
    const start = parseWallTime(startText);
    const offset = parseZone((cells[zoneAt] ?? "").trim());
    if (start === undefined || offset === undefined) continue;
    const end = endAt === undefined ? undefined : parseWallTime((cells[endAt] ?? "").trim());
    spans.set(startText, end === undefined ? { start, offset } : { start, end, offset });
  }
  return [...spans.values()];
}
