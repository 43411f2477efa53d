import type { Cited } from "#core/assistant/citation.ts";
import type { CauseName, Narrative, Reason, Statement } from "#core/assistant/narrative.ts";
import { assertNever } from "#core/model/assert-never.ts";
import { type Metric, metrics } from "#core/model/metric.ts";
import { formatList } from "./format-list.ts";
import { inLanguage } from "./in-language.ts";
import { loadTextsIn } from "./load-texts.ts";
import { type Locale, locale } from "./locale.ts";
import { narrator as english } from "./locales/en/narrator.ts";
import { metricWords } from "./metric-format.ts";
import type { CauseWords, Measure, NarratorTexts, ReasonWords } from "./narrator-words.ts";
import { texts } from "./texts.ts";

const DAY = 86_400_000;
/** 5 January 1970, to name days of the week. */
const MONDAY = 4;
const ISOLATE = "\u2068";
const POP = "\u2069";

/** Statements of these kinds stand together as a list, under a heading where the answer says more than that. */
const listed: Readonly<Partial<Record<Statement["kind"], keyof NarratorTexts["heading"]>>> = {
  standing: "standing",
  finding: "finding",
  suggestion: "suggestion",
  holds: "holds",
};
const bulleted: ReadonlySet<Statement["kind"]> = new Set(["standing", "finding", "compared", "holds"]);

/**
 * An answer in words, as Markdown: each number is a link to what it cites, `[58 bpm](cite:c3)`. The same
 * narrative gives the same text.
 *
 * @param narrative whose citations were worded in the same language (`citationText` in `inLanguage`)
 */
export async function narrativeText(narrative: Narrative, language: Locale): Promise<string> {
  await loadTextsIn(language, "narrator", "metric");
  return inLanguage(language, () => markdown(narrative.statements));
}

function markdown(statements: readonly Statement[]): string {
  const t = texts("narrator", english);
  const blocks: string[] = [];
  for (const [place, statement] of statements.entries()) {
    const { kind } = statement;
    const before = statements[place - 1]?.kind;
    const heading = listed[kind];
    const isAlone = statements.every((one) => one.kind === kind || one.kind === "notCause");
    if (heading && before !== kind && !isAlone) blocks.push(`**${t.heading[heading]}**`);
    const text = sentence(statement, t);
    if (!bulleted.has(kind)) blocks.push(text);
    else if (before === kind) blocks.push(`${blocks.pop()}\n- ${text}`);
    else blocks.push(`- ${text}`);
  }
  return blocks.join("\n\n");
}

function sentence(statement: Statement, t: NarratorTexts): string {
  switch (statement.kind) {
    case "lead":
      return t.lead(
        statement.span.kind,
        names(statement.worse),
        names(statement.better),
        names(statement.other),
      );
    case "quiet":
      return t.quiet(statement.span.kind, names(statement.metrics));
    case "standing": {
      const { metric, side, sure } = statement;
      const cites = links(statement, ["value", "usual", "since"]);
      return t.standing({
        name: name(metric),
        measure: measureOf(metric),
        side,
        sure,
        ...cites,
        known: link(statement.known),
      });
    }
    case "risk":
      return t.risk({
        band: statement.band,
        trend: statement.trend,
        ...links(statement, ["estimate", "since"]),
      });
    case "riskLearning":
      return t.riskLearning(statement.counting, link(statement.known));
    case "reasons":
      return t.reasons(statement.raising.map(reasonWords), statement.lowering.map(reasonWords));
    case "trend": {
      const cites = links(statement, ["mean", "usual", "change"]);
      const { direction, metric, span } = statement;
      return t.trend({
        name: name(metric),
        span: span.kind,
        direction,
        ...cites,
        known: link(statement.known),
      });
    }
    case "compared": {
      const { metric, span, against, direction, sure } = statement;
      const cites = links(statement, ["now", "earlier", "change"]);
      return t.compared({
        name: name(metric),
        span: span.kind,
        against,
        direction,
        sure,
        ...cites,
        known: link(statement.known),
        knownEarlier: link(statement.knownEarlier),
      });
    }
    case "finding": {
      const { cause, lag, outcome, sure } = statement;
      return t.finding({
        cause: causeWords(cause),
        isClock: cause.kind === "metric" && measureOf(cause.metric) === "clock",
        lag,
        outcome: name(outcome),
        change: link(statement.change),
        ...links(statement, ["atLeast", "atMost"]),
        days: link(statement.days),
        sure,
      });
    }
    case "noFinding":
      return t.noFinding(statement.why, statement.more && link(statement.more));
    case "suggestion":
      return t.suggestion(statement.deed, link(statement.done), link(statement.others));
    case "missing":
      return t.missing(statement.what, link(statement.known));
    case "tooFew":
      return t.tooFew(
        name(statement.metric),
        statement.lacking,
        link(statement.known),
        statement.latest && link(statement.latest),
      );
    case "noValues":
      return t.noValues(name(statement.metric));
    case "trial": {
      const { cause, outcome, days, effect, basis } = statement;
      return t.trial(cause && causeWords(cause), name(outcome), link(days), link(effect), basis);
    }
    case "trialTooLong":
      return t.trialTooLong(name(statement.outcome), link(statement.effect));
    case "weekdays":
      return t.weekdays(
        weekdayName(statement.best),
        link(statement.bestMood),
        weekdayName(statement.hardest),
        link(statement.hardestMood),
      );
    case "holds":
      return t.holds(name(statement.metric), link(statement.days));
    case "findHelp":
    case "noSuggestion":
    case "nothingYet":
    case "canAsk":
    case "unknown":
    case "howItWorks":
    case "notCause":
      return t[statement.kind];
    default:
      return assertNever(statement);
  }
}

function link({ cite, text }: Cited): string {
  // Persian runs the other way than what a unit or an abbreviation may be written in.
  const own = locale() === "fa" ? `${ISOLATE}${text}${POP}` : text;
  return `[${own}](cite:${cite})`;
}

/** Those of some numbers that the statement has, as links. */
function links<Key extends string>(
  statement: Readonly<Partial<Record<Key, Cited>>>,
  keys: readonly Key[],
): Partial<Record<Key, string>> {
  const worded: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const cited = statement[key];
    if (cited) worded[key] = link(cited);
  }
  return worded;
}

function reasonWords({ factor, value, usual }: Reason): ReasonWords {
  const t = texts("narrator", english);
  return {
    name: t.factor[factor],
    ...(value && { value: link(value) }),
    ...(usual && { usual: link(usual) }),
  };
}

function causeWords(cause: CauseName): CauseWords {
  if (cause.kind === "metric") return { kind: "metric", name: name(cause.metric) };
  if (cause.kind === "own") return { kind: "own", label: ISOLATE + escaped(cause.label) + POP };
  return { kind: "key", key: cause.key };
}

/** The person's own words as they are: nothing in them is Markdown, and none of them a citation. */
function escaped(label: string): string {
  return label.replace(/\s+/g, " ").replace(/[!-/:-@[-`{-~]/g, (sign) => `\\${sign}`);
}

/** A metric within a sentence: "resting heart rate", "REM sleep". */
function name(metric: Metric): string {
  const { name: own } = metricWords(metric);
  const isAbbreviation = own.charAt(1) !== own.charAt(1).toLowerCase();
  return isAbbreviation ? own : own.charAt(0).toLowerCase() + own.slice(1);
}

function names(those: readonly Metric[]): string {
  return formatList(those.map(name));
}

function measureOf(metric: Metric): Measure {
  const { unit } = metrics[metric];
  return unit === "hour" ? "clock" : unit === "min" ? "time" : "amount";
}

function weekdayName(weekday: number): string {
  const format = new Intl.DateTimeFormat(locale(), { weekday: "long", timeZone: "UTC" });
  return format.format((MONDAY + weekday) * DAY);
}
