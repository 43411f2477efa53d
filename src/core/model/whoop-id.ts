import type { Instant } from "../time.ts";
import { type RecordId, sourceRecordId } from "./id.ts";

/**
 * The natural key of a record that WHOOP's export gives no id: its start, floored to the second, in UTC.
 * The export writes whole seconds and the API milliseconds; floored, both name the same record.
 *
 * @example startKey(Date.UTC(2026, 0, 2, 3, 4, 5, 678) as Instant) // "2026-01-02T03:04:05Z"
 */
export function startKey(start: Instant): string {
  return `${new Date(start).toISOString().slice(0, 19)}Z`;
}

/** The id of a cycle, sleep or workout by its start, or of a recovery by the start of its cycle. */
export function whoopId(table: "cycle" | "recovery" | "sleep" | "workout", start: Instant): RecordId {
  return sourceRecordId(table, "whoop", startKey(start));
}

/** The id of a journal answer: its cycle's start and the question, without spaces around it. */
export function journalAnswerId(cycleStart: Instant, question: string): RecordId {
  return sourceRecordId("journal_answer", "whoop", `${startKey(cycleStart)} ${question.trim()}`);
}
