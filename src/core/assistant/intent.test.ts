import { describe, expect, it } from "vitest";
import type { Metric } from "../model/metric.ts";
import { type Intent, readIntent } from "./intent.ts";
import { languageOf } from "./language.ts";
import type { Span } from "./narrative.ts";

type Corpus = readonly (readonly [question: string, expected: Partial<Intent>])[];

const over = (kind: Exclude<Span["kind"], "days">): Span => ({ kind });
const why = (span: Span, ...metrics: Metric[]): Partial<Intent> => ({ kind: "why", metrics, span });
const trend = (span: Span, ...metrics: Metric[]): Partial<Intent> => ({ kind: "trend", metrics, span });
const helps = (...metrics: Metric[]): Partial<Intent> => ({ kind: "helps", metrics });
const compare = (
  against: "before" | "yearAgo" | "usual",
  span: Span,
  ...metrics: Metric[]
): Partial<Intent> => ({ kind: "compare", against, span, metrics });

const english: Corpus = [
  ["Why am I tired this week?", why(over("week"))],
  ["why am i so exhausted today", why(over("today"))],
  ["I feel drained lately, what's going on?", why(over("month"))],
  ["How am I doing?", why(over("week"))],
  ["How was my week?", why(over("week"))],
  ["Why was I so stressed last week?", why(over("lastWeek"), "stress")],
  ["Why is my HRV so low?", why(over("week"), "hrvRmssd")],
  ["What changed this month?", why(over("month"))],
  ["Am I burning out?", { kind: "risk" }],
  ["What is my burnout risk and why?", { kind: "risk" }],
  ["Why is my score so high?", { kind: "risk" }],
  ["How has my HRV developed over the last 3 months?", trend(over("quarter"), "hrvRmssd")],
  ["Resting heart rate this year", trend(over("year"), "restingHeartRate")],
  ["Show me my mood over the past 30 days", trend(over("month"), "mood")],
  ["Is my stress going up?", trend(over("quarter"), "stress")],
  ["energy in the last two weeks", trend({ kind: "days", days: 14 }, "energy")],
  ["What is my deep sleep like?", trend(over("quarter"), "slowWaveSleep")],
  ["sleep debt this month", trend(over("month"), "sleepDebt")],
  ["how did my sleep change over the year", trend(over("year"), "asleep")],
  ["Compare this week with last week", compare("before", over("week"))],
  ["Is my sleep better than last month?", compare("before", over("month"), "asleep")],
  ["How does my HRV compare with a year ago?", compare("yearAgo", over("month"), "hrvRmssd")],
  ["Was my mood different last year?", compare("yearAgo", over("month"), "mood")],
  ["Is my resting heart rate higher than usual?", compare("usual", over("week"), "restingHeartRate")],
  ["What helps my sleep?", helps("asleep")],
  ["What goes with a bad mood?", helps("mood")],
  ["Does alcohol affect my recovery?", helps("recovery")],
  ["what helps", helps()],
  ["Which things are linked to my energy?", helps("energy")],
  ["How do I sleep?", { kind: "sleep", span: over("week") }],
  ["How was my sleep this month?", { kind: "sleep", span: over("month") }],
  ["What should I do?", { kind: "do" }],
  ["Any advice for tomorrow?", { kind: "do" }],
  ["Can I test if alcohol hurts my HRV?", { kind: "test", cause: "alcohol", outcome: "hrvRmssd" }],
  ["Experiment: earlier bedtime and my energy", { kind: "test", cause: "sleepMidpoint", outcome: "energy" }],
  ["What do you know about me?", { kind: "knows" }],
  ["What can you do?", { kind: "canAsk" }],
  ["What can I ask?", { kind: "canAsk" }],
  ["show me my burnout risk over the last year", trend(over("year"), "sustainedLoad")],
  ["Am I getting better?", why(over("week"))],
  ["What lowers my stress?", helps("stress")],
  ["What changed since last month?", why(over("month"))],
  ["Hello", { kind: "canAsk" }],
  ["Write me a poem about cheese", { kind: "unknown" }],
  ["What is the capital of France?", { kind: "unknown" }],
];

const ukrainian: Corpus = [
  ["Чому я втомлений цього тижня?", why(over("week"))],
  ["чому я така виснажена сьогодні", { kind: "risk" }],
  ["Чому в мене немає сил останнім часом?", why(over("month"))],
  ["Як я?", why(over("week"))],
  ["Як мої справи?", why(over("week"))],
  ["Як минув мій тиждень?", why(over("week"))],
  ["Чому минулого тижня був такий стрес?", why(over("lastWeek"), "stress")],
  ["Чому моя ВСР така низька?", why(over("week"), "hrvRmssd")],
  ["Що змінилося цього місяця?", why(over("month"))],
  ["Чи я вигораю?", { kind: "risk" }],
  ["Який мій ризик вигорання і чому?", { kind: "risk" }],
  ["Як змінювалася моя HRV за останні 3 місяці?", trend(over("quarter"), "hrvRmssd")],
  ["Пульс у спокої цього року", trend(over("year"), "restingHeartRate")],
  ["Покажи мій настрій за 30 днів", trend(over("month"), "mood")],
  ["Чи зростає мій стрес?", trend(over("quarter"), "stress")],
  ["енергія за два тижні", trend({ kind: "days", days: 14 }, "energy")],
  ["Як мій глибокий сон?", trend(over("quarter"), "slowWaveSleep")],
  ["борг сну за місяць", trend(over("month"), "sleepDebt")],
  ["Порівняй цей тиждень з минулим", compare("before", over("week"))],
  ["Чи сплю я краще, ніж минулого місяця?", compare("before", over("month"), "asleep")],
  ["Порівняй мою ВСР з тим, що було рік тому", compare("yearAgo", over("month"), "hrvRmssd")],
  ["Чи був мій настрій інший торік?", compare("yearAgo", over("month"), "mood")],
  ["Чи пульс вищий, ніж зазвичай?", compare("usual", over("week"), "restingHeartRate")],
  ["Що допомагає моєму сну?", helps("asleep")],
  ["Що пов’язано з поганим настроєм?", helps("mood")],
  ["Чи впливає алкоголь на відновлення?", helps("recovery")],
  ["що допомагає", helps()],
  ["Від чого залежить моя енергія?", helps("energy")],
  ["Як я сплю?", { kind: "sleep", span: over("week") }],
  ["Який у мене сон цього місяця?", { kind: "sleep", span: over("month") }],
  ["Що мені робити?", { kind: "do" }],
  ["Дай пораду на завтра", { kind: "do" }],
  [
    "Чи можна перевірити, чи алкоголь шкодить моїй ВСР?",
    { kind: "test", cause: "alcohol", outcome: "hrvRmssd" },
  ],
  ["Експеримент: кава і мій настрій", { kind: "test", cause: "caffeine", outcome: "mood" }],
  ["Що ти про мене знаєш?", { kind: "knows" }],
  ["Що ти вмієш?", { kind: "canAsk" }],
  ["Про що можна запитати?", { kind: "canAsk" }],
  ["Як змінювався мій ризик вигорання за рік?", trend(over("year"), "sustainedLoad")],
  ["Мені погано", why(over("week"))],
  ["Що знижує мій стрес?", helps("stress")],
  ["Що було не так минулого тижня?", why(over("lastWeek"))],
  ["Привіт", { kind: "canAsk" }],
  ["Напиши вірш про сир", { kind: "unknown" }],
  ["Яка столиця Франції?", { kind: "unknown" }],
];

const persian: Corpus = [
  ["چرا این هفته خسته‌ام؟", why(over("week"))],
  ["چرا امروز این‌قدر خستم", why(over("today"))],
  ["چرا اخیراً بی‌حالم؟", why(over("month"))],
  ["حالم چطوره؟", why(over("week"))],
  ["این هفته‌ام چطور بود؟", why(over("week"))],
  ["چرا هفتهٔ گذشته این‌قدر استرس داشتم؟", why(over("lastWeek"), "stress")],
  ["چرا HRV من پایین است؟", why(over("week"), "hrvRmssd")],
  ["این ماه چه تغییری کرده؟", why(over("month"))],
  ["آیا دارم دچار فرسودگی می‌شوم؟", { kind: "risk" }],
  ["خطر فرسودگی من چقدر است و چرا؟", { kind: "risk" }],
  ["روند HRV من در ۳ ماه گذشته", trend(over("quarter"), "hrvRmssd")],
  ["ضربان قلب در استراحت امسال", trend(over("year"), "restingHeartRate")],
  ["خلق من در ۳۰ روز اخیر", trend(over("month"), "mood")],
  ["استرسم بالا می‌رود؟", trend(over("quarter"), "stress")],
  ["انرژی در دو هفتهٔ اخیر", trend({ kind: "days", days: 14 }, "energy")],
  ["خواب عمیق من", trend(over("quarter"), "slowWaveSleep")],
  ["کمبود خواب این ماه", trend(over("month"), "sleepDebt")],
  ["روند خوابم در این سال", trend(over("year"), "asleep")],
  ["این هفته را با هفتهٔ قبل مقایسه کن", compare("before", over("week"))],
  ["خوابم نسبت به ماه گذشته بهتر است؟", compare("before", over("month"), "asleep")],
  ["HRV من را با سال گذشته مقایسه کن", compare("yearAgo", over("month"), "hrvRmssd")],
  ["استرسم با پارسال فرق دارد؟", compare("yearAgo", over("month"), "stress")],
  ["ضربان قلبم نسبت به معمول بالاتر است؟", compare("usual", over("week"), "restingHeartRate")],
  ["چه چیزی به خوابم کمک می‌کند؟", helps("asleep")],
  ["چه چیزی با انرژی من مرتبط است؟", helps("energy")],
  ["الکل روی بازیابی من اثر دارد؟", helps("recovery")],
  ["چی کمک می‌کنه", helps()],
  ["چطور می‌خوابم؟", { kind: "sleep", span: over("week") }],
  ["خوابم این ماه چطور بوده؟", { kind: "sleep", span: over("month") }],
  ["چه کار کنم؟", { kind: "do" }],
  ["چیکار کنم", { kind: "do" }],
  ["پیشنهادت برای فردا چیست؟", { kind: "do" }],
  [
    "می‌توانم امتحان کنم که الکل به HRV من آسیب می‌زند؟",
    { kind: "test", cause: "alcohol", outcome: "hrvRmssd" },
  ],
  ["آزمایش: قهوه و استرس", { kind: "test", cause: "caffeine", outcome: "stress" }],
  ["دربارهٔ من چه می‌دانی؟", { kind: "knows" }],
  ["چه کارهایی می‌توانی بکنی؟", { kind: "canAsk" }],
  ["چی بپرسم؟", { kind: "canAsk" }],
  ["روند خطر فرسودگی من در یک سال", trend(over("year"), "sustainedLoad")],
  ["وضعیت من چطور است؟", why(over("week"))],
  ["چطور خوابم را بهتر کنم؟", helps("asleep")],
  ["سلام", { kind: "canAsk" }],
  ["یک شعر دربارهٔ پنیر بگو", { kind: "unknown" }],
  ["پایتخت فرانسه کجاست؟", { kind: "unknown" }],
];

describe.each([
  ["en", english],
  ["uk", ukrainian],
  ["fa", persian],
] as const)("questions in %s", (language, corpus) => {
  it.each(corpus)("%s", (question, expected) => {
    expect(readIntent(question)).toEqual(expected);
    expect(languageOf(question)).toBe(language);
  });

  it("hold every intent, and thirty questions and more", () => {
    expect(corpus.length).toBeGreaterThanOrEqual(30);
    expect(new Set(corpus.map(([, { kind }]) => kind)).size).toBe(11);
  });
});

it("digits of other scripts count days too, and no span is beyond reason", () => {
  expect(readIntent("mood of the last ۴۵ days")).toEqual(trend({ kind: "days", days: 45 }, "mood"));
  expect(readIntent("mood of 9999 years")).toEqual(trend({ kind: "days", days: 3650 }, "mood"));
  expect(readIntent("mood of 1 day")).toEqual(trend({ kind: "days", days: 3 }, "mood"));
});

it("a cause of the person's own naming is known again", () => {
  expect(readIntent("can I test night Shift and mood", ["", "Night shift"])).toEqual({
    kind: "test",
    cause: "Night shift",
    outcome: "mood",
  });
});

it("nothing at all is nothing understood", () => {
  expect(readIntent("")).toEqual({ kind: "unknown" });
  expect(readIntent("???")).toEqual({ kind: "unknown" });
});
