import { outcomes } from "../findings/candidates.ts";
import { metrics as catalogue, type Metric } from "../model/metric.ts";
import { readCause } from "./cause-lexicon.ts";
import { readMetrics } from "./metric-lexicon.ts";
import type { Against, Span } from "./narrative.ts";
import { readSpan } from "./read-span.ts";
import { anyOf, plainText } from "./words.ts";

/** What a person wants to know. */
export type Intent =
  /** Why they are tired, how they are; of single metrics where they are named. */
  | { readonly kind: "why"; readonly metrics: readonly Metric[]; readonly span: Span }
  | { readonly kind: "risk" }
  | { readonly kind: "trend"; readonly metrics: readonly Metric[]; readonly span: Span }
  | {
      readonly kind: "compare";
      readonly metrics: readonly Metric[];
      readonly span: Span;
      readonly against: Against;
    }
  /** What goes together with what: with some metrics, or with anything. */
  | { readonly kind: "helps"; readonly metrics: readonly Metric[] }
  | { readonly kind: "sleep"; readonly span: Span }
  | { readonly kind: "do" }
  /** What testing a cause would take; `cause` is a metric or a key, absent where none was understood. */
  | { readonly kind: "test"; readonly cause?: string; readonly outcome: Metric }
  | { readonly kind: "knows" }
  | { readonly kind: "canAsk" }
  | { readonly kind: "unknown" };

const says = {
  canAsk: anyOf([
    "hello",
    "hi.",
    "hey.",
    "thank",
    "привіт",
    "вітаю",
    "добр(?:ий|ого) д",
    "дяку",
    "سلام",
    "ممنون",
    "مرسی",
    "what can you",
    "what can i ask",
    "what could i ask",
    "how can you help",
    "who are you",
    "how do you work",
    "^help\\W*$",
    "що ти (?:вмієш|можеш)",
    "що ви (?:вмієте|можете)",
    "чим (?:ти )?(?:можеш|допоможеш)",
    "хто ти",
    "як ти працюєш",
    "про що (?:можна )?(?:тебе )?(?:пита|запит)",
    "що (?:можна|я можу) запитати",
    "допоможи.$",
    "(?:چه|چی) کار(?:ی|هایی)? (?:می )?(?:توانی|تونی|بلدی)",
    "کی هستی",
    "تو کی",
    "چطور کار می",
    "چه (?:چیزی )?(?:می توانم )?بپرسم",
    "چی بپرسم",
    "راهنما",
  ]),
  knows: anyOf([
    "what do you know",
    "what data",
    "which data",
    "what have you got",
    "how do you know",
    "що ти (?:про мене )?знаєш",
    "що ви (?:про мене )?знаєте",
    "які дані",
    "звідки ти знаєш",
    "(?:چه|چی) (?:چیزی )?(?:(?:درباره|در مورد) (?:ی )?من )?می ?(?:دانی|دونی)",
    "چه داده",
    "چه اطلاعات",
    "از کجا می ?(?:دانی|دونی)",
  ]),
  test: anyOf([
    "test",
    "experiment",
    "trial",
    "find out (?:if|whether)",
    "prove",
    "try out",
    "перевір",
    "протест",
    "експеримент",
    "випроб",
    "тест",
    "з'ясувати чи",
    "آزمایش",
    "تست",
    "امتحان",
    "آزمون",
  ]),
  compare: anyOf([
    "compar",
    "versus",
    "vs.",
    "than last",
    "than before",
    "than usual",
    "than the",
    "than in",
    "year ago",
    "(?<!the |past )last year",
    "differen",
    "against",
    "порівн",
    "ніж",
    "рік тому",
    "торік",
    "минулого року",
    "минулим роком",
    "різниц",
    "відрізн",
    "مقایسه",
    "نسبت به",
    "پارسال",
    "سال (?:گذشته|پیش|قبل)",
    "تفاوت",
    "فرق",
    "از (?:هفته|ماه) (?:ی )?(?:گذشته|پیش|قبل)",
  ]),
  yearAgo: anyOf([
    "year ago",
    "(?<!the |past )last year",
    "рік тому",
    "торік",
    "минулого року",
    "минулим роком",
    "پارسال",
    "سال (?:گذشته|پیش|قبل)",
  ]),
  usual: anyOf(["usual", "normal", "baseline", "звичайн", "зазвичай", "норм", "معمول", "عادی", "همیشگی"]),
  risk: anyOf([
    "burnout",
    "burn-out",
    "burn out",
    "burning out",
    "burned out",
    "burnt out",
    "risk",
    "score",
    "overload",
    "вигор",
    "ризик",
    "перевантаж",
    "виснажен",
    "فرسودگی",
    "خطر",
    "ریسک",
    "برن ?اوت",
  ]),
  helps: anyOf([
    "what (?:lowers|raises|increases|reduces)",
    "how (?:can i|do i|to) (?:lower|raise|increase|reduce)",
    "(?:знижує|підвищує|зменшує|знизити|підвищити|зменшити)",
    "بهتر کن",
    "کاهش ده",
    "کم ?تر کن",
    "help",
    "go(?:es)? with",
    "go(?:es)? together",
    "affect",
    "influenc",
    "correlat",
    "link",
    "connect",
    "depend",
    "impact",
    "effect",
    "improve",
    "boost",
    "good for",
    "bad for",
    "pattern",
    "finding",
    "what makes",
    "what drives",
    "допомаг",
    "вплив",
    "пов'яз",
    "залеж",
    "корел",
    "зв'яз",
    "покращ",
    "поліпш",
    "шкод",
    "закономірн",
    "знахідк",
    "کمک",
    "اثر",
    "تاثیر",
    "ربط",
    "رابطه",
    "مرتبط",
    "همبست",
    "بهبود",
    "بهتر می ?کن",
    "بدتر می ?کن",
    "الگو",
    "یافته",
  ]),
  do: anyOf([
    "чи варто",
    "what should",
    "should i",
    "what can i do",
    "what could i do",
    "what to do",
    "what now",
    "what do i do",
    "advice",
    "advise",
    "recommend",
    "suggest",
    "tips?.",
    "(?:що|чого) (?:мені |я можу |варто |ж )*(?:робити|зробити)",
    "порад",
    "порекоменд",
    "рекоменд",
    "що варто",
    "як бути",
    "(?:چه|چی) ?کار (?:باید )?(?:کنم|بکنم)",
    "چیکار (?:باید )?(?:کنم|بکنم)",
    "چکار (?:باید )?(?:کنم|بکنم)",
    "چه (?:باید )?(?:کنم|بکنم)",
    "توصیه",
    "پیشنهاد",
    "باید چ",
  ]),
  trend: anyOf([
    "trend",
    "over time",
    "develop",
    "chang",
    "went",
    "going",
    "rising",
    "falling",
    "graph",
    "chart",
    "тренд",
    "динамік",
    "змін",
    "зрост",
    "пада",
    "графік",
    "روند",
    "نمودار",
    "تغییر",
  ]),
  how: anyOf([
    "am i (?:ok|fine|getting|doing|well)",
    "how(?:'s| is) it going",
    "чи (?:все )?(?:зі мною|у мене) (?:все )?(?:гаразд|добре)",
    "мені (?:погано|зле|важко)",
    "(?:وضعیت|حال و روز)",
    "how am i",
    "how are things",
    "how have i been",
    "how was i",
    "how was my (?:last )?(?:week|month|day)",
    "how is my (?:week|month|day)",
    "how's my (?:week|month|day)",
    "how did i do",
    "як я(?:[?!. ]*$| почува| себе)",
    "як мої справи",
    "як справи",
    "як (?:минув|пройшов|був|мій)[а-яіїє]* (?:мій )?(?:цей )?(?:минулий )?(?:тиж|місяц|день)",
    "حالم چطور",
    "چطورم",
    "اوضاعم",
    "(?:هفته|ماه|روز)(?: ?ا?م| من)? (?:چطور|چگونه)",
  ]),
  why: anyOf([
    "не так",
    "why",
    "tired",
    "exhaust",
    "drained",
    "fatigue",
    "worn out",
    "sluggish",
    "what happened",
    "what's wrong",
    "what is wrong",
    "what changed",
    "what is going on",
    "чому",
    "через що",
    "втом",
    "що зі мною",
    "що сталос",
    "що не так",
    "що змінилос",
    "нема сил",
    "немає сил",
    "без сил",
    "چرا",
    "خسته",
    "خستم",
    "خستگی",
    "بی حال",
    "کوفته",
    "چه شده",
    "چی شده",
    "چه اتفاقی",
    "چی تغییر",
    "چه تغییر",
  ]),
};

/** Over these the risk is asked for as a line, not as it stands. */
const longSpans: ReadonlySet<Span["kind"]> = new Set([
  "month",
  "lastMonth",
  "quarter",
  "year",
  "all",
  "days",
]);

/** Metrics that a question about sleep is answered with as a whole. */
const ofSleep: readonly Metric[] = ["asleep", "sleepMidpoint", "inBed"];

/**
 * What a question asks for, by its words: deterministic, and in English, Ukrainian and Persian alike. What it
 * doesn't understand it calls unknown, so that the answer can say what may be asked.
 *
 * @param ownCauses what the person named themselves, to be known again in a question about testing it
 * @example readIntent("Why am I tired this week?") // { kind: "why", metrics: [], span: { kind: "week" } }
 */
export function readIntent(question: string, ownCauses: readonly string[] = []): Intent {
  const plain = plainText(question);
  const { metrics, rest } = readMetrics(plain);
  const span = readSpan(plain);
  if (says.canAsk.test(plain)) return { kind: "canAsk" };
  if (says.knows.test(plain)) return { kind: "knows" };
  if (says.test.test(rest)) return testOf(plain, metrics, ownCauses);
  if (says.compare.test(rest)) return comparisonOf(plain, metrics, span);
  if (says.risk.test(rest)) {
    const asksForLong = says.trend.test(rest) || (span !== undefined && longSpans.has(span.kind));
    if (!asksForLong) return { kind: "risk" };
    return { kind: "trend", metrics: ["sustainedLoad"], span: span ?? { kind: "quarter" } };
  }
  if (says.do.test(rest)) return { kind: "do" };
  if (says.helps.test(rest) || (metrics.length > 0 && readCause(rest) !== undefined)) {
    return { kind: "helps", metrics };
  }
  const asksHow = metrics.every((metric) => metric === "mood") && says.how.test(plain);
  if (asksHow || says.why.test(rest)) {
    return { kind: "why", metrics: asksHow ? [] : metrics, span: span ?? { kind: "week" } };
  }
  if (metrics.length === 0) return { kind: "unknown" };
  if (metrics.length === 1 && ofSleep.includes(metrics[0]!) && !says.trend.test(rest)) {
    return { kind: "sleep", span: span ?? { kind: "week" } };
  }
  return { kind: "trend", metrics, span: span ?? { kind: "quarter" } };
}

/** Days against the days before them, the same days a year ago, or the usual. */
function comparisonOf(plain: string, metrics: readonly Metric[], span: Span | undefined): Intent {
  const against = says.yearAgo.test(plain) ? "yearAgo" : says.usual.test(plain) ? "usual" : "before";
  const named = span ?? { kind: against === "yearAgo" ? "month" : "week" };
  // "Than last week" names what this week is held against, and "a year ago" no year of days.
  const own: Record<string, Span["kind"]> = { lastWeek: "week", lastMonth: "month", today: "week" };
  const isYear = against === "yearAgo" && named.kind === "year";
  const kind = isYear ? "month" : (own[named.kind] ?? named.kind);
  return { kind: "compare", metrics, span: named.kind === "days" ? named : ({ kind } as Span), against };
}

/** What is felt is what a test is for; what else is named is its cause. */
function testOf(plain: string, metrics: readonly Metric[], ownCauses: readonly string[]): Intent {
  const own = ownCauses.find((name) => name !== "" && plain.includes(plainText(name)));
  const possible = metrics.filter((metric) => outcomes.some((one) => one === metric));
  const outcome = possible.find((metric) => catalogue[metric].domain === "mind") ?? possible.at(-1) ?? "mood";
  const cause = own ?? readCause(plain) ?? metrics.find((metric) => metric !== outcome);
  return { kind: "test", outcome, ...(cause !== undefined && { cause }) };
}
