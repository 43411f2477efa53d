import type { Asked, OfferedTool } from "./asked.ts";
import { type CitedNumber, citedNumbers, latestResults } from "./cited-numbers.ts";
import { type Language, languageOf, metricOf } from "./question-words.ts";
import { makeCalls, type Reply, sayText } from "./reply.ts";

interface PlannedCall {
  readonly name: string;
  readonly arguments: (question: string, tool: OfferedTool) => object;
}

const score: PlannedCall = { name: "score", arguments: () => ({}) };
const findings: PlannedCall = { name: "findings", arguments: () => ({}) };
const trend: PlannedCall = {
  name: "trend",
  arguments: (question, tool) => ({ metric: metricOf(question, tool), days: 14 }),
};
const compare: PlannedCall = {
  name: "compare",
  arguments: (question, tool) => ({
    metric: metricOf(question, tool),
    days: 30,
    against: /year|рік|року|سال/i.test(question) ? "yearAgo" : "before",
  }),
};
const experiment: PlannedCall = {
  name: "experiment",
  arguments: (question, tool) => ({ cause: "strain", outcome: metricOf(question, tool) }),
};

/** What a question makes it look up, one call a round. The first that fits counts. */
const plans: readonly (readonly [words: RegExp, calls: readonly PlannedCall[]])[] = [
  [/tired|exhaust|burn|втом|виснаж|вигор|خسته|فرسود/i, [score, trend]],
  [/compare|versus|than|порівня|ніж|مقایسه|نسبت/i, [compare]],
  [/experiment|експеримент|آزمایش/i, [experiment]],
  [/why|affect|pattern|чому|вплива|چرا|تاثیر|تأثیر/i, [findings]],
  [/how|what|як|що|چطور|چگونه|چه/i, [trend]],
];

/** A sentence for each name that tools give numbers; `other` for any name that it has not learnt. */
const sentences: Record<Language, Readonly<Record<string, (number: string, name: string) => string>>> = {
  en: {
    mean: (number) => `On average it was ${number}.`,
    latest: (number) => `The newest is ${number}.`,
    usual: (number) => `Your usual is ${number}.`,
    now: (number) => `Lately it was ${number}.`,
    earlier: (number) => `Before, it was ${number}.`,
    change: (number) => `That is a change of ${number}.`,
    other: (number, name) => `The ${name} is ${number}.`,
  },
  uk: {
    mean: (number) => `У середньому було ${number}.`,
    latest: (number) => `Останнє значення — ${number}.`,
    usual: (number) => `Ваше звичне — ${number}.`,
    now: (number) => `Останнім часом було ${number}.`,
    earlier: (number) => `До того було ${number}.`,
    change: (number) => `Зміна: ${number}.`,
    other: (number, name) => `Показник «${name}» — ${number}.`,
  },
  fa: {
    mean: (number) => `میانگین آن ${number} بود.`,
    latest: (number) => `تازه‌ترین مقدار ${number} است.`,
    usual: (number) => `مقدار معمول شما ${number} است.`,
    now: (number) => `در این مدت ${number} بود.`,
    earlier: (number) => `پیش از آن ${number} بود.`,
    change: (number) => `تغییر آن ${number} است.`,
    other: (number, name) => `مقدار «${name}» برابر ${number} است.`,
  },
};

const nothing: Record<Language, string> = {
  en: "There is too little to say yet.",
  uk: "Поки що замало даних.",
  fa: "هنوز داده کافی نیست.",
};

/** Numbers that say how much is known, and not how things are. */
const ASIDE = /^(known|lowest|highest)/;

const MOST_SENTENCES = { chat: 4, summary: 2 };

/**
 * A model of a few lines: reads the question by simple words, calls the tools that were offered, and writes
 * sentences that cite the numbers they gave. Without tools it sums up the numbers of the person's message.
 */
export function scriptedModel(asked: Asked): Reply {
  const { turns, tools } = asked;
  const asking = turns.findLastIndex(({ by }) => by === "person");
  const turn = turns[asking];
  const question = turn?.by === "person" ? turn.text : "";
  const language = languageOf(question);
  if (tools.length === 0) return write(citedNumbers([question]), language, MOST_SENTENCES.summary);
  const [, planned = []] = plans.find(([words]) => words.test(question)) ?? [];
  const offered = planned.flatMap((call) => {
    const tool = tools.find(({ name }) => name === call.name);
    return tool ? [{ name: call.name, arguments: call.arguments(question, tool) }] : [];
  });
  const rounds = turns.slice(asking + 1).filter(({ by }) => by === "model").length;
  const next = offered[rounds];
  return next ? makeCalls([next]) : write(citedNumbers(latestResults(turns)), language, MOST_SENTENCES.chat);
}

function write(numbers: readonly CitedNumber[], language: Language, most: number): Reply {
  const telling = numbers.filter(({ label }) => !ASIDE.test(label));
  const said = telling.slice(0, most).map(({ label, text, cite }) => {
    const sentence = sentences[language][label] ?? sentences[language]["other"];
    return sentence?.(`[${text}](cite:${cite})`, label) ?? "";
  });
  return sayText(said.length > 0 ? said.join(" ") : nothing[language]);
}
