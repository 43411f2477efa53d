import { lexer, walkTokens } from "marked";
import { describe, expect, it } from "vitest";
import { answerByNarrator, insightByNarrator, weekByNarrator } from "#features/assistant/narrator.ts";
import type { AssistantSource } from "../../src/core/assistant/assistant-source.ts";
import { type Citation, createCitationBook } from "../../src/core/assistant/citation.ts";
import { runTool, withoutOwnWords } from "../../src/core/assistant/tools.ts";
import { whatMoved } from "../../src/core/assistant/what-moved.ts";
import { type Metric, metricNames, metrics } from "../../src/core/model/metric.ts";
import { createChance } from "../../src/core/sample/chance.ts";
import { seeded } from "../../src/core/sample/seeded.ts";
import { citationText, citationTextsIn } from "../../src/i18n/citation-format.ts";
import { madePerson, type PersonOptions } from "./made-person.ts";

const SEED = 6_061;
const LABEL = "Shift 24/7 [x](cite:c1) <img src=x onerror=alert(1)> **b** `c`";
const LINK = /\[([^\]]*)\]\(cite:(c\d+)\)/g;

/** The same questions in each language, one of each intent. */
const questions: Readonly<Record<"en" | "uk" | "fa", readonly string[]>> = {
  en: [
    "Why am I tired this week?",
    "What is my burnout risk?",
    "Resting heart rate over the last 3 months",
    "Compare this week with last week",
    "Is my mood different from a year ago?",
    "What goes with my energy?",
    "How do I sleep?",
    "What should I do?",
    "Can I test alcohol and my HRV?",
    "What do you know about me?",
    "What can you do?",
    "Why is my HRV low?",
    "mood of the last 45 days",
    "Is my stress higher than usual?",
    "work burnout",
    "hello",
  ],
  uk: [
    "Чому я втомлена цього тижня?",
    "Який мій ризик вигорання?",
    "Пульс у спокої за останні 3 місяці",
    "Порівняй цей тиждень з минулим",
    "Чи відрізняється мій настрій від того, що був рік тому?",
    "Що пов'язано з моєю енергією?",
    "Як я сплю?",
    "Що мені робити?",
    "Чи можна перевірити алкоголь і мою ВСР?",
    "Що ти про мене знаєш?",
    "Що ти вмієш?",
    "Чому моя ВСР низька?",
    "настрій за останні 45 днів",
    "Чи мій стрес вищий, ніж зазвичай?",
    "вигорання від роботи",
    "привіт",
  ],
  fa: [
    "چرا این هفته خسته‌ام؟",
    "خطر فرسودگی من چقدر است؟",
    "ضربان قلب در استراحت در ۳ ماه گذشته",
    "این هفته را با هفتهٔ قبل مقایسه کن",
    "حالم با سال گذشته فرق دارد؟",
    "چه چیزی با انرژی من مرتبط است؟",
    "چطور می‌خوابم؟",
    "چه کار کنم؟",
    "می‌توانم الکل و HRV را امتحان کنم؟",
    "دربارهٔ من چه می‌دانی؟",
    "چه کارهایی می‌توانی بکنی؟",
    "چرا HRV من پایین است؟",
    "خلق من در ۴۵ روز اخیر",
    "استرسم نسبت به معمول بالاتر است؟",
    "فرسودگی شغلی",
    "سلام",
  ],
};

/** People with few and with many days, gaps, sensors or none, good weeks and bad. */
const people: readonly PersonOptions[] = [
  ...[0, 1, 4, 9, 20, 45, 120, 200].flatMap((days, place) => [
    { seed: SEED + place, days, missing: 0.1, slide: place % 3 },
    { seed: SEED + 100 + place, days, missing: 0.6, slide: -1, label: LABEL },
  ]),
  { seed: SEED + 200, days: 150, metrics: ["mood", "energy", "stress"], slide: 2 },
  { seed: SEED + 201, days: 150, metrics: ["asleep", "hrvRmssd"] },
  { seed: SEED + 202, days: 430, shown: { hideRisk: true, temperature: "fahrenheit" }, slide: 2 },
  { seed: SEED + 203, days: 90, looked: false },
];

describe.each(people)("a person with $days days (seed $seed)", (options) => {
  const person = madePerson(options);

  it.each(["en", "uk", "fa"] as const)("is told only numbers that are cited, in %s", async (language) => {
    for (const question of questions[language]) {
      const { text, citations, language: own } = await answerByNarrator(person, question);
      expect(own).toBe(language);
      await holdsOnlyCited(text, citations, language, person);
    }
    for (const metric of metricNames) {
      const insight = await insightByNarrator(person, metric, undefined, language);
      if (insight) await holdsOnlyCited(insight.text, insight.citations, language, person);
    }
    const week = await weekByNarrator(person, language);
    if (week) await holdsOnlyCited(week.text, week.citations, language, person);
  });

  it("is told the same numbers in each language, and the same again", async () => {
    for (const [place, question] of questions.en.entries()) {
      const english = await answerByNarrator(person, question);
      expect(await answerByNarrator(person, question)).toEqual(english);
      for (const language of ["uk", "fa"] as const) {
        const other = await answerByNarrator(person, questions[language][place]!);
        expect(other.citations).toEqual(english.citations);
        expect(idsIn(other.text)).toEqual(idsIn(english.text));
      }
    }
  });

  it("has tools that say nothing but aggregates, for a model too", async () => {
    const chance = createChance(seeded(options.seed));
    const book = createCitationBook((citation) => citationText(citation));
    const metric = () => chance.pick(metricNames as [Metric, ...Metric[]]);
    for (const [name, args] of [
      ...Array.from(
        { length: 20 },
        () => ["trend", { metric: metric(), days: chance.whole(3, 3650) }] as const,
      ),
      ...Array.from({ length: 20 }, () => {
        const against = chance.pick(["before", "yearAgo", "usual"]);
        return ["compare", { metric: metric(), days: chance.whole(3, 400), against }] as const;
      }),
      ["findings", {}] as const,
      ["score", {}] as const,
      ["experiment", { cause: "alcohol", outcome: "hrvRmssd" }] as const,
      ["experiment", { cause: LABEL, outcome: "energy" }] as const,
    ]) {
      const answer = await runTool(person, name, args, book);
      if (!answer.ok) {
        expect(answer.code).toBe("too_few_days");
        continue;
      }
      const json = JSON.stringify(answer.result);
      expect(json).not.toMatch(/\d{4}-\d\d-\d\d|null|NaN|undefined/);
      expect(json.length).toBeLessThan(12_000);
      expect(JSON.stringify(withoutOwnWords(answer.result))).not.toContain("Shift 24/7");
      everyCiteIsKnown(answer.result, book.citations);
    }
  });
});

it("a person who hides the number of their risk gets words", async () => {
  const person = madePerson({ seed: SEED, days: 200, slide: 2, shown: { hideRisk: true } });
  const { text, citations } = await answerByNarrator(person, "What is my burnout risk and why?");
  expect(text).toMatch(/burnout risk.*\*\*(low|about your usual|raised|high)\*\*/);
  const book = createCitationBook((citation) => citationText(citation, { hideRisk: true }));
  for (const name of ["score", "trend", "compare", "experiment"]) {
    const args = {
      score: {},
      experiment: { cause: "alcohol", outcome: "sustainedLoad" },
      trend: { metric: "sustainedLoad", days: 90 },
      compare: { metric: "strainRisk", days: 7, against: "before" },
    };
    await runTool(person, name, args[name as keyof typeof args], book);
  }
  const ofRisk = [...citations, ...book.citations].filter(
    ({ metric, kind }) => metrics[metric].domain === "risk" && kind !== "count",
  );
  expect(ofRisk).toEqual([]);
});

it("what a person named themselves stays text, whatever it looks like", async () => {
  const person = madePerson({ seed: SEED, days: 200, label: LABEL });
  const { text } = await answerByNarrator(person, "What goes with my energy?");
  expect(text).toContain("Shift 24");
  const links: string[] = [];
  const kinds = new Set<string>();
  walkTokens(lexer(text), (token) => {
    kinds.add(token.type);
    if (token.type === "link") links.push(token.text);
  });
  expect(links).not.toContain("x");
  for (const kind of ["html", "image", "codespan"]) expect(kinds).not.toContain(kind);
});

it("a tool that does not exist, or with wrong arguments, says so", async () => {
  const person = madePerson({ seed: SEED, days: 30 });
  const book = createCitationBook(() => "");
  const run = (name: string, args: unknown) => runTool(person, name, args, book);
  expect(await run("erase", {})).toEqual({ ok: false, code: "unknown_tool" });
  expect(await run("toString", {})).toEqual({ ok: false, code: "unknown_tool" });
  for (const args of [
    undefined,
    null,
    "mood",
    {},
    { metric: "mood" },
    { metric: "mood", days: 2 },
    { metric: "mood", days: 30.5 },
    { metric: "constructor", days: 30 },
    { metric: "mood", days: 30, more: true },
  ]) {
    expect(await run("trend", args)).toEqual({ ok: false, code: "bad_arguments" });
  }
  expect(book.citations).toEqual([]);
});

it(`a steady life is seldom told that anything moved for sure (seed ${SEED})`, async () => {
  let told = 0;
  for (let run = 0; run < 200; run++) {
    const person = madePerson({ seed: SEED + run, days: 74, looked: false });
    const { moved } = await whatMoved(person, { kind: "week" });
    if (moved.some(({ sure }) => sure === "clear")) told += 1;
  }
  expect(told / 200).toBeLessThan(0.12);
});

it(`a steady life is seldom called unusual when several metrics are asked about (seed ${SEED})`, async () => {
  for (const question of ["Is this week different from usual?", "How do I sleep?"]) {
    let told = 0;
    for (let run = 0; run < 100; run++) {
      const person = madePerson({ seed: SEED + run, days: 74, looked: false });
      const { text } = await answerByNarrator(person, question);
      if (text.includes("Hardly chance")) told += 1;
    }
    expect(told / 100, question).toBeLessThan(0.12);
  }
});

it("a week that ran badly is told as such, with since when and what goes with it", async () => {
  const { text } = await answerByNarrator(
    madePerson({ seed: 5, days: 200, slide: 1.4, missing: 0.12 }),
    "Why am I tired this week?",
  );
  expect(text).toMatch(/clearly moved away from your usual for the worse: .*sleep/);
  expect(text).toMatch(/\*\*Sleep\*\*: .*below your usual of .*for .* by now.*Hardly chance/);
  expect(text).toMatch(/On days with .*Night shift.*your energy is .*lower/);
});

async function holdsOnlyCited(
  text: string,
  citations: readonly Citation[],
  language: "en" | "uk" | "fa",
  person: AssistantSource,
): Promise<void> {
  expect(text).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
  const words = await citationTextsIn(language, citations, await person.shown());
  const bare = text
    .replace(LINK, (_, own: string, id: string) => {
      expect(own.replace(/[\u2068\u2069]/g, "")).toBe(words.get(id));
      return "x";
    })
    .replace(/\u2068[^\u2069]*\u2069/g, "x")
    .replaceAll("WHO-5", "");
  expect(bare).not.toMatch(/\p{Nd}/u);
  expect(bare).not.toMatch(/ {2}|\(\)|: \.|,\./);
}

function idsIn(text: string): string[] {
  return [...text.matchAll(LINK)].map(([, , id]) => id!).toSorted();
}

/** Numbers of a result are cited, or count days. */
function everyCiteIsKnown(value: unknown, citations: readonly Citation[], key = ""): void {
  if (typeof value === "number") expect(["daysAgo", "days", "lag", "best", "hardest"]).toContain(key);
  if (typeof value !== "object" || value === null) return;
  if ("cite" in value) expect(citations.map(({ id }) => id)).toContain(value.cite);
  for (const [inner, one] of Object.entries(value)) everyCiteIsKnown(one, citations, inner);
}
