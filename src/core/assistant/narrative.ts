import type { Deed } from "../burnout/recommend.ts";
import type { BuiltInContext } from "../model/context-tag.ts";
import type { Band, FactorName } from "../model/daily-score.ts";
import type { Lag } from "../model/finding.ts";
import type { Metric } from "../model/metric.ts";
import type { KnownQuestion } from "./known-question.ts";

/** The id of a citation, where its number belongs in the sentence. */
export type CiteId = string;

/** A stretch of time that ends today, or before. */
export type Span =
  | { readonly kind: "week" | "month" | "quarter" | "year" | "all" }
  /** So many days up to today. */
  | { readonly kind: "days"; readonly days: number };

/** What a metric is held against. */
export type Against = "before" | "yearAgo" | "usual";

/** Something that goes with an outcome, as far as it can be named in any language; `own` is the person's text. */
export type CauseName =
  | { readonly kind: "metric"; readonly metric: Metric }
  | { readonly kind: "context"; readonly key: BuiltInContext }
  | { readonly kind: "journal"; readonly key: KnownQuestion }
  | { readonly kind: "own"; readonly label: string };

/** How sure a statement is: "clear" is beyond what chance does, "chance" may be nothing. */
export type Sureness = "clear" | "chance";

/** Where a value lies in the person's usual. */
export type Side = "above" | "below" | "within";

/** A factor of the score with its own value and usual. */
export interface Reason {
  readonly factor: FactorName;
  readonly value?: CiteId;
  readonly usual?: CiteId;
}

/** One thing that an answer says, without words. Every number in it is the id of a citation. */
export type Statement =
  /** How sustained load stands. `estimate` is left out where the person hides the number. */
  | {
      readonly kind: "risk";
      readonly band: Band;
      readonly estimate?: CiteId;
      readonly trend: "rising" | "falling" | "notClear";
      readonly since?: CiteId;
    }
  /** Sustained load has no band yet: so many of the days or check-ins that it needs are there. */
  | { readonly kind: "riskLearning"; readonly counting: "days" | "checkIns"; readonly known: CiteId }
  /** What raises and lowers the chance of a hard day tomorrow, the most first. */
  | { readonly kind: "reasons"; readonly raising: readonly Reason[]; readonly lowering: readonly Reason[] }
  /** A metric over a stretch, beside the person's usual before it. */
  | {
      readonly kind: "standing";
      readonly metric: Metric;
      readonly side: Side;
      readonly sure: Sureness;
      readonly value: CiteId;
      readonly usual: CiteId;
      readonly known: CiteId;
      readonly since?: CiteId;
    }
  /** Of all that was looked at, nothing left its usual. */
  | { readonly kind: "quiet"; readonly span: Span; readonly metrics: readonly Metric[] }
  | {
      readonly kind: "trend";
      readonly metric: Metric;
      readonly span: Span;
      readonly mean: CiteId;
      readonly direction: "rising" | "falling" | "notClear";
      readonly change?: CiteId;
      readonly usual?: CiteId;
      readonly known: CiteId;
    }
  | {
      readonly kind: "compared";
      readonly metric: Metric;
      readonly span: Span;
      readonly against: Against;
      readonly now: CiteId;
      readonly then: CiteId;
      readonly change: CiteId;
      readonly sure: Sureness;
      readonly known: CiteId;
    }
  | {
      readonly kind: "finding";
      readonly cause: CauseName;
      readonly outcome: Metric;
      readonly lag: Lag;
      readonly change: CiteId;
      /** A measured cause: the values that begin its upper and end its lower days. */
      readonly atLeast?: CiteId;
      readonly atMost?: CiteId;
      readonly days: CiteId;
      readonly sure: "very" | "rather" | "less";
    }
  /** Nothing found: not looked yet, too few days so far (`more` of them needed), or nothing clearer than chance. */
  | { readonly kind: "noFinding"; readonly why: "notLooked" | "tooFew" | "chance"; readonly more?: CiteId }
  /** What went better after days with a deed, as counted check-ins outside the worst fifth. */
  | { readonly kind: "suggestion"; readonly deed: Deed; readonly done: CiteId; readonly others: CiteId }
  | { readonly kind: "findHelp" }
  | { readonly kind: "noSuggestion" }
  /** Check-ins or nights are there on few days of the stretch. */
  | { readonly kind: "missing"; readonly what: "checkIns" | "nights"; readonly known: CiteId }
  | { readonly kind: "tooFew"; readonly metric: Metric; readonly span: Span; readonly known: CiteId }
  /** A metric that never had a value. */
  | { readonly kind: "noValues"; readonly metric: Metric }
  /** What a randomised test of a cause on oneself would take. */
  | {
      readonly kind: "trial";
      readonly cause?: CauseName;
      readonly outcome: Metric;
      readonly days: CiteId;
      readonly effect: CiteId;
      readonly basis: "finding" | "halfSpread";
    }
  | { readonly kind: "trialTooLong"; readonly outcome: Metric; readonly effect: CiteId }
  /** The best and the hardest day of a week, Monday 0 to Sunday 6. */
  | {
      readonly kind: "weekdays";
      readonly best: number;
      readonly hardest: number;
      readonly bestMood: CiteId;
      readonly hardestMood: CiteId;
    }
  /** How many days of a metric are known. */
  | { readonly kind: "holds"; readonly metric: Metric; readonly days: CiteId }
  /** Fixed words: what to expect without any data, what can be asked, and what numbers can't say. */
  | { readonly kind: "nothingYet" | "canAsk" | "unknown" | "howItWorks" | "notCause" };

/** An answer as a list of what it says, in order. */
export interface Narrative {
  readonly statements: readonly Statement[];
}
