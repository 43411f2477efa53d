/**
 * How a job went. again: it goes on later, with this payload; failed: something did not work that may work
 * later; over: there is no connection any more to do it with.
 */
export type JobEnd =
  | { readonly kind: "done" | "over" }
  | { readonly kind: "again"; readonly at: number; readonly payload: Readonly<Record<string, unknown>> }
  | { readonly kind: "failed"; readonly code: string };

/** Why a job has to stop before its end. later: the budget is used up; it goes on from where it was. */
export type Stop =
  | { readonly kind: "later"; readonly at: number }
  | { readonly kind: "over" }
  | { readonly kind: "failed"; readonly code: string };

/** Something, or why there is none. */
export type Outcome<Value> = { readonly kind: "ok"; readonly value: Value } | Stop;

/** The end of a job that had to stop. */
export function stopped(stop: Stop, payload: Readonly<Record<string, unknown>>): JobEnd {
  return stop.kind === "later" ? { kind: "again", at: stop.at, payload } : stop;
}
