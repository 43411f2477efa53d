import type { BuiltInContext } from "../model/context-tag.ts";
import type { KnownQuestion } from "./known-question.ts";
import { anyOf } from "./words.ts";

/** What people call what a day can bring, as plain text, in English, Ukrainian and Persian. */
const synonyms: Readonly<Record<KnownQuestion | BuiltInContext, readonly string[]>> = {
  alcohol: ["alcohol", "drinking", "wine", "beer", "алкогол", "вин", "пив", "الکل", "مشروب"],
  caffeine: ["caffeine", "coffee", "кофеїн", "кав.", "кава", "каву", "кави", "کافئین", "قهوه"],
  hydration: ["water", "hydrat", "вод", "نوشیدن آب", "آب."],
  protein: ["protein", "білок", "білк", "پروتئین"],
  screenInBed: ["screen", "phone", "екран", "телефон", "صفحه نمایش", "گوشی", "موبایل"],
  readingInBed: ["reading", "book", "читан", "книг", "کتاب", "مطالعه"],
  morningSun: ["sunlight", "morning sun", "daylight", "сонц", "сонячн", "آفتاب", "نور صبح"],
  sharedBed: ["shared bed", "sharing my bed", "partner", "партнер", "تخت مشترک"],
  work: ["work.", "job", "робот", "کار."],
  deadline: ["deadline", "дедлайн", "термін", "ددلاین", "مهلت"],
  family: ["family", "сім'", "родин", "خانواده"],
  training: ["training", "тренуванн", "تمرین"],
  poorSleep: ["poor sleep", "bad sleep", "поганий сон", "поганого сну", "بدخوابی"],
  travel: ["travel", "trip", "journey", "подорож", "поїздк", "سفر"],
  ill: ["illness", "being ill", "sick", "хвороб", "хвор", "بیماری", "مریض"],
  alone: ["alone", "самот", "تنهایی", "تنها."],
};

const lexicon = Object.entries(synonyms).map(([key, words]) => ({ key, pattern: anyOf(words) }));

/** Which context or journal question a question names, by its key; undefined where none. */
export function readCause(plain: string): string | undefined {
  return lexicon.find(({ pattern }) => pattern.test(plain))?.key;
}
