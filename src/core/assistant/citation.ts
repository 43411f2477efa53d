import type { Metric } from "../model/metric.ts";
import type { LocalDay } from "../time.ts";

/** What a cited number is: a value or mean, a usual range, a change over time, a count of days, a difference. */
export type CitationKind = "value" | "usual" | "change" | "count" | "difference";

/**
 * A number of an answer with where it comes from, so that tapping it opens the chart it was read from. Its
 * text is made when it is shown, in the language and the units of then.
 */
export interface Citation {
  /** "c1", "c2", …: once in an answer. */
  readonly id: string;
  readonly metric: Metric;
  readonly kind: CitationKind;
  /**
   * In the metric's unit; signed for a change and a difference; days for a count; the middle of a usual. A
   * difference without an interval is a size only, neither up nor down.
   */
  readonly value: number;
  /** The ends of its interval, or of the range that a usual is. */
  readonly low?: number;
  readonly high?: number;
  /** A count of some among so many days. */
  readonly of?: number;
  /** The days it was read from, both included. */
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** How many of them were known. */
  readonly days: number;
}

/** A citation before it has an id. */
export type Fact = Omit<Citation, "id">;

/** A number as an answer carries it: the id of its citation, and what it reads as. */
export interface Cited {
  readonly cite: string;
  readonly text: string;
}

/** Hands out ids and collects what was cited. The same fact keeps its id. */
export interface CitationBook {
  /** What was cited since the book was opened, in order. */
  readonly citations: readonly Citation[];
  cite(fact: Fact): Cited;
}

/**
 * Opens a book of citations for one answer.
 *
 * @param word what a citation reads as
 * @throws RangeError when a number to be cited is not finite: nothing may be said of it
 * @example createCitationBook(word).cite({ metric: "mood", kind: "value", value: 3.4, … }).cite // "c1"
 */
export function createCitationBook(word: (citation: Citation) => string): CitationBook {
  const citations: Citation[] = [];
  const known = new Map<string, Citation>();
  return {
    citations,
    cite(fact) {
      const rounded: Fact = {
        ...fact,
        value: round(fact.value),
        ...(fact.low !== undefined && { low: round(fact.low) }),
        ...(fact.high !== undefined && { high: round(fact.high) }),
      };
      const { metric, kind, value, low, high, of, from, to, days } = rounded;
      const key = JSON.stringify([metric, kind, value, low, high, of, from, to, days]);
      let citation = known.get(key);
      if (!citation) {
        citation = { id: `c${citations.length + 1}`, ...rounded };
        known.set(key, citation);
        citations.push(citation);
      }
      return { cite: citation.id, text: word(citation) };
    },
  };
}

/** Noise in the last bits would make one number two. Adding 0 turns −0 into 0, which JSON has not. */
function round(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`Nothing may be said of ${value}`);
  return Math.round(value * 1000) / 1000 + 0;
}
