import { addDays, type LocalDay, parseLocalDay } from "#core/time.ts";

/** Which day an address asks for. */
export type AskedDay =
  | { readonly kind: "day"; readonly day: LocalDay }
  | { readonly kind: "noDate"; readonly text: string }
  | { readonly kind: "future"; readonly day: LocalDay };

/** Reads the day of the address; without one it is today. */
export function readAskedDay(text: string | undefined, today: LocalDay): AskedDay {
  if (text === undefined) return { kind: "day", day: today };
  const day = parseLocalDay(text);
  if (!day) return { kind: "noDate", text };
  return day > today ? { kind: "future", day } : { kind: "day", day };
}

/** The day before (−1) or after (1); undefined where that would be in the future. */
export function neighbour(day: LocalDay, by: -1 | 1, today: LocalDay): LocalDay | undefined {
  const next = addDays(day, by);
  return next > today ? undefined : next;
}
