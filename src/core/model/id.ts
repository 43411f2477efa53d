import { parse, v5 } from "uuid";
import type { Brand } from "./brand.ts";

/** A record's id: a UUID, random for what a person makes, derived for what a source reports. */
export type RecordId = Brand<string, "RecordId">;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Drawn once for this product: keeps its derived ids apart from everybody else's. */
const NAMESPACE = parse("6f3dbb37-52a5-4f0c-9c43-0f6f2f6c9d58");

/** Reads a record id; undefined when the text is no lower-case UUID. */
export function parseRecordId(text: string): RecordId | undefined {
  return UUID.test(text) ? (text as RecordId) : undefined;
}

/**
 * The id of what a source reports: the same for the same (table, source, natural key) on every device,
 * by file and by API, so that importing twice meets in one row. UUID version 5, RFC 9562.
 *
 * @example sourceRecordId("cycle", "whoop", "2026-01-02T03:04:05Z")
 */
export function sourceRecordId(table: string, source: string, naturalKey: string): RecordId {
  return v5(JSON.stringify([table, source, naturalKey]), NAMESPACE) as RecordId;
}
