import type { Deed } from "../burnout/recommend.ts";
import type { BuiltInContext } from "../model/context-tag.ts";
import type { Band, FactorName } from "../model/daily-score.ts";
import type { Lag } from "../model/finding.ts";
import type { Metric } from "../model/metric.ts";
import type { Cited } from "./citation.ts";
import type { KnownQuestion } from "./known-question.ts";

/**
 * A stretch of time. A week is the last 7 days, a month the last 30, a quarter 90, a year 365; last week and
 * last month are the 7 and 30 days before those.
 */
export type Span =
  | { readonly kind: "today" | "week" | "lastWeek" | "month" | "lastMonth" | "quarter" | "year" | "all" }
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
  readonly value?: Cited;
  readonly usual?: Cited;
}

/** A number of one day, so many days ago. */
export interface DatedCite extends Cited {
  readonly daysAgo: number;
}

/**
 * One thing that an answer says, as facts: the narrator puts them into words, a tool hands them to a model.
 * Every number that counts or measures is cited.
 */
export type Statement =
  /** How sustained load stands. `estimate` is left out where the person hides the number. */
  | {
      readonly kind: "risk";
      readonly band: Band;
      readonly estimate?: Cited;
      readonly trend: "rising" | "falling" | "notClear";
      readonly since?: Cited;
    }
  /** Sustained load has no band yet: so many of the days or check-ins that it needs are there. */
  | { readonly kind: "riskLearning"; readonly counting: "days" | "checkIns"; readonly known: Cited }
  /** What raises and lowers the chance of a hard day tomorrow, the most first. */
  | { readonly kind: "reasons"; readonly raising: readonly Reason[]; readonly lowering: readonly Reason[] }
  /** A metric over a stretch, beside the middle half of the 60 days before it. */
  | {
      readonly kind: "standing";
      readonly metric: Metric;
      readonly span: Span;
      readonly side: Side;
      readonly sure: Sureness;
      /** Good news, bad news, or only news. */
      readonly news: "better" | "worse" | "neither";
      /** Numbers of a risk are left out where the person hides them. */
      readonly value?: Cited;
      readonly usual?: Cited;
      readonly known: Cited;
      readonly since?: Cited;
    }
  /** What clearly left its usual, for the worse, for the better, and neither; what may be chance is not named. */
  | {
      readonly kind: "lead";
      readonly span: Span;
      readonly worse: readonly Metric[];
      readonly better: readonly Metric[];
      readonly other: readonly Metric[];
    }
  /** Of all that was looked at, nothing left its usual. */
  | { readonly kind: "quiet"; readonly span: Span; readonly metrics: readonly Metric[] }
  | {
      readonly kind: "trend";
      readonly metric: Metric;
      readonly span: Span;
      readonly direction: "rising" | "falling" | "notClear";
      readonly mean?: Cited;
      readonly latest?: DatedCite;
      readonly lowest?: DatedCite;
      readonly highest?: DatedCite;
      readonly change?: Cited;
      readonly usual?: Cited;
      readonly known: Cited;
    }
  | {
      readonly kind: "compared";
      readonly metric: Metric;
      readonly span: Span;
      readonly against: Against;
      readonly direction: "higher" | "lower";
      readonly sure: Sureness;
      readonly now?: Cited;
      readonly earlier?: Cited;
      readonly change?: Cited;
      readonly known: Cited;
      readonly knownEarlier: Cited;
    }
  | {
      readonly kind: "finding";
      readonly cause: CauseName;
      readonly outcome: Metric;
      readonly lag: Lag;
      readonly change: Cited;
      /** A measured cause: the values that begin its upper and end its lower days. */
      readonly atLeast?: Cited;
      readonly atMost?: Cited;
      readonly days: Cited;
      readonly sure: "very" | "rather" | "less";
    }
  /** Nothing found: not looked yet, too few days so far (`more` of them needed), or nothing clearer than chance. */
  | { readonly kind: "noFinding"; readonly why: "notLooked" | "tooFew" | "chance"; readonly more?: Cited }
  /** What went better after days with a deed, as counted check-ins outside the worst fifth. */
  | { readonly kind: "suggestion"; readonly deed: Deed; readonly done: Cited; readonly others: Cited }
  | { readonly kind: "findHelp" }
  | { readonly kind: "noSuggestion" }
  /** Check-ins or nights are there on few days of the stretch. */
  | { readonly kind: "missing"; readonly what: "checkIns" | "nights"; readonly known: Cited }
  | {
      readonly kind: "tooFew";
      readonly metric: Metric;
      readonly span: Span;
      /** Whether the span itself has too few known days, or what it would be held against; `known` counts those. */
      readonly lacking: "span" | "before";
      readonly known: Cited;
      readonly latest?: DatedCite;
    }
  /** A metric that never had a value. */
  | { readonly kind: "noValues"; readonly metric: Metric }
  /** What a randomised test of a cause on oneself would take. */
  | {
      readonly kind: "trial";
      readonly cause?: CauseName;
      readonly outcome: Metric;
      readonly days: Cited;
      readonly effect: Cited;
      readonly basis: "finding" | "halfSpread";
    }
  | { readonly kind: "trialTooLong"; readonly outcome: Metric; readonly effect: Cited }
  /** The best and the hardest day of a week, Monday 0 to Sunday 6. */
  | {
      readonly kind: "weekdays";
      readonly best: number;
      readonly hardest: number;
      readonly bestMood: Cited;
      readonly hardestMood: Cited;
    }
  /** How many days of a metric are known. */
  | { readonly kind: "holds"; readonly metric: Metric; readonly days: Cited }
  /** Fixed words: what to expect without any data, what can be asked, and what numbers can't say. */
  | { readonly kind: "nothingYet" | "canAsk" | "unknown" | "howItWorks" | "notCause" };

/** An answer as a list of what it says, in order. */
export interface Narrative {
  readonly statements: readonly Statement[];
}
