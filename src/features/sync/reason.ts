/** Why the server refused a change, as far as a person can do something about it. */
export type Reason = "range" | "text" | "large" | "missing" | "twice" | "notAllowed" | "unknown" | "other";

/**
 * Tells the reason from the server's code.
 *
 * @param code an SQLSTATE, or 413 of HTTP
 */
export function reasonOf(code: string): Reason {
  if (code === "413" || code.startsWith("54")) return "large";
  if (code === "23502") return "missing";
  if (code === "23505") return "twice";
  // A number that is too great for its column, and a check that fails.
  if (code === "23514" || code === "22003" || code === "22008") return "range";
  if (code.startsWith("22")) return "text";
  if (code === "42501") return "notAllowed";
  if (code === "42P01" || code === "42703") return "unknown";
  return "other";
}
