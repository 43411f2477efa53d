import { parse, v5 } from "uuid";

/** The app's own namespace, see src/core/model/id.ts; tests hold both to the same ids. */
const NAMESPACE = parse("6f3dbb37-52a5-4f0c-9c43-0f6f2f6c9d58");

/**
 * The id of a cycle, sleep or workout by its start, or of a recovery by the start of its cycle: the same by
 * file and by API, so that both meet in one row.
 *
 * @param start milliseconds since 1970; fractions of a second do not count
 */
export function whoopId(table: "cycle" | "recovery" | "sleep" | "workout", start: number): string {
  const key = `${new Date(start).toISOString().slice(0, 19)}Z`;
  return v5(JSON.stringify([table, "whoop", key]), NAMESPACE);
}
