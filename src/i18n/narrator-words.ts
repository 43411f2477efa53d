import type { Against, CauseName, Side, Span, Statement, Sureness } from "#core/assistant/narrative.ts";
import type { Band, FactorName } from "#core/model/daily-score.ts";
import type { Lag } from "#core/model/finding.ts";

type Of<Kind extends Statement["kind"]> = Extract<Statement, { readonly kind: Kind }>;

/** What being above and below is called: an amount, a time that lasts, a time on the clock. */
export type Measure = "amount" | "time" | "clock";

/** A cause that has words of its own in every language. */
export type CauseKey = Extract<CauseName, { readonly kind: "context" | "journal" }>["key"];

/** A cause as far as its words are made already; `own` is the person's text, quoted. */
export type CauseWords =
  | { readonly kind: "metric"; readonly name: string }
  | { readonly kind: "key"; readonly key: CauseKey }
  | { readonly kind: "own"; readonly label: string };

/** A factor of the score with its numbers. */
export interface ReasonWords {
  readonly name: string;
  readonly value?: string;
  readonly usual?: string;
}

export interface StandingWords {
  readonly name: string;
  readonly measure: Measure;
  readonly side: Side;
  readonly sure: Sureness;
  readonly value?: string;
  readonly usual?: string;
  readonly known: string;
  readonly since?: string;
}

export interface TrendWords {
  readonly name: string;
  readonly span: Span["kind"];
  readonly direction: Of<"trend">["direction"];
  readonly mean?: string;
  readonly usual?: string;
  readonly change?: string;
  readonly known: string;
}

export interface ComparedWords {
  readonly name: string;
  readonly span: Span["kind"];
  readonly against: Against;
  readonly direction: Of<"compared">["direction"];
  readonly sure: Sureness;
  readonly now?: string;
  readonly earlier?: string;
  readonly change?: string;
  readonly known: string;
  readonly knownEarlier: string;
}

export interface FindingWords {
  readonly cause: CauseWords;
  readonly isClock: boolean;
  readonly lag: Lag;
  readonly outcome: string;
  readonly change: string;
  readonly atLeast?: string;
  readonly atMost?: string;
  readonly days: string;
  readonly sure: Of<"finding">["sure"];
}

export interface RiskWords {
  readonly band: Band;
  readonly trend: Of<"risk">["trend"];
  readonly estimate?: string;
  readonly since?: string;
}

/**
 * How the narrator words each statement, in one language. Values come worded, as links to what they cite, and
 * names of metrics as they stand within a sentence; a function makes whole sentences.
 */
export interface NarratorTexts {
  readonly heading: Readonly<Record<"standing" | "finding" | "suggestion" | "holds", string>>;
  readonly lead: (span: Span["kind"], worse: string, better: string, other: string) => string;
  readonly quiet: (span: Span["kind"], names: string) => string;
  readonly standing: (words: StandingWords) => string;
  readonly risk: (words: RiskWords) => string;
  readonly riskLearning: (counting: Of<"riskLearning">["counting"], known: string) => string;
  readonly reasons: (raising: readonly ReasonWords[], lowering: readonly ReasonWords[]) => string;
  readonly trend: (words: TrendWords) => string;
  readonly compared: (words: ComparedWords) => string;
  readonly finding: (words: FindingWords) => string;
  readonly noFinding: (why: Of<"noFinding">["why"], more: string | undefined) => string;
  readonly suggestion: (deed: Of<"suggestion">["deed"], done: string, others: string) => string;
  readonly findHelp: string;
  readonly noSuggestion: string;
  readonly missing: (what: Of<"missing">["what"], known: string) => string;
  readonly tooFew: (
    name: string,
    lacking: Of<"tooFew">["lacking"],
    known: string,
    latest: string | undefined,
  ) => string;
  readonly noValues: (name: string) => string;
  readonly trial: (
    cause: CauseWords | undefined,
    outcome: string,
    days: string,
    effect: string,
    basis: Of<"trial">["basis"],
  ) => string;
  readonly trialTooLong: (outcome: string, effect: string) => string;
  /** The names of days, Monday first. */
  readonly weekdays: (best: string, bestMood: string, hardest: string, hardestMood: string) => string;
  readonly holds: (name: string, days: string) => string;
  readonly nothingYet: string;
  readonly canAsk: string;
  readonly unknown: string;
  readonly howItWorks: string;
  readonly notCause: string;
  /** What a factor is called within a sentence. */
  readonly factor: Readonly<Record<FactorName, string>>;
}
