import type { Kept } from "./kept-record.ts";
import type { Kind, Wire } from "./wire.ts";

const DEFAULT_LIMIT = 10;
const MOST = 25;

export interface PageRequest {
  readonly limit: number;
  /** Inclusive. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly after?: Position;
}

/** The last record of a page. New records come before it, so that they move no page. */
interface Position {
  readonly start: number;
  readonly key: string;
}

export interface Page<Of extends Kind> {
  readonly records: readonly Wire[Of][];
  /** Absent on the last page. */
  readonly next_token?: string;
}

/** Reads what a page is asked by; undefined when WHOOP would answer 400. */
export function readPageRequest(query: URLSearchParams): PageRequest | undefined {
  const limit = Number(query.get("limit") ?? DEFAULT_LIMIT);
  const start = Date.parse(query.get("start") ?? "0000-01-01T00:00:00Z");
  const end = Date.parse(query.get("end") ?? "9999-01-01T00:00:00Z");
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) return undefined;
  if (Number.isNaN(start) || Number.isNaN(end)) return undefined;
  const token = query.get("nextToken");
  if (token === null) return { limit, start, end };
  const after = readToken(token);
  return after && { limit, start, end, after };
}

/** @param rows newest first */
export function pageOf<Of extends Kind>(rows: readonly Kept<Of>[], request: PageRequest): Page<Of> {
  const { limit, start, end, after } = request;
  const asked = rows.filter(
    (row) => row.start >= start && row.start < end && (after === undefined || liesAfter(row, after)),
  );
  const records = asked.slice(0, limit).map((row) => row.record);
  const last = asked[limit - 1];
  return asked.length > limit && last ? { records, next_token: tokenOf(last) } : { records };
}

function liesAfter(row: Position, after: Position): boolean {
  return row.start < after.start || (row.start === after.start && row.key < after.key);
}

function tokenOf({ start, key }: Position): string {
  return Buffer.from(`${start}:${key}`).toString("base64url");
}

function readToken(token: string): Position | undefined {
  const match = /^(-?\d+):(.+)$/.exec(Buffer.from(token, "base64url").toString());
  return match?.[1] && match[2] ? { start: Number(match[1]), key: match[2] } : undefined;
}
