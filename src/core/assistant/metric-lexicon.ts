import type { Metric } from "../model/metric.ts";
import { anyOf } from "./words.ts";

/** What people call a metric, as plain text (see `plainText`), in English, Ukrainian and Persian. */
const synonyms: Readonly<Partial<Record<Metric, readonly string[]>>> = {
  mood: [
    "mood",
    "happiness",
    "how i feel",
    "настр",
    "самопочутт",
    "حال و هوا",
    "(?<!بی )حالم",
    "خلق",
    "حال من",
    "روحیه",
    "مود.",
  ],
  energy: ["energy", "vitality", "енергі", "бадьор", "انرژی", "نیرو"],
  stress: ["stress", "tension", "стрес", "напруг", "напружен", "استرس", "تنش", "اضطراب"],
  recovery: ["recover", "відновл", "بازیابی", "ریکاوری", "ریکاور"],
  hrvRmssd: [
    "hrv",
    "heart rate variability",
    "variability",
    "rmssd",
    "варіабельн",
    "вср.",
    "تغییرپذیری",
    "تغییر پذیری",
    "اچ آر وی",
  ],
  restingHeartRate: [
    "resting heart",
    "resting pulse",
    "resting hr",
    "rhr.",
    "heart rate",
    "heartbeat",
    "pulse",
    "пульс",
    "серцебитт",
    "чсс.",
    "ضربان",
    "نبض",
  ],
  respiratoryRate: ["respirat", "breath", "дихан", "تنفس"],
  spo2: ["spo2", "blood oxygen", "oxygen", "кисень", "кисню", "сатурац", "اکسیژن"],
  skinTemperature: ["skin temp", "temperature", "температур", "دمای", "دما."],
  asleep: [
    "sleep",
    "slept",
    "asleep",
    "nights.",
    "сон.",
    "сну.",
    "сном.",
    "сні.",
    "сплю",
    "спав",
    "спала",
    "спати",
    "خواب",
    "می خوابم",
    "خوابید",
  ],
  inBed: ["time in bed", "in bed", "час у ліжку", "у ліжку", "в ліжку", "در تخت", "تخت خواب"],
  lightSleep: ["light sleep", "легкий сон", "легкого сну", "خواب سبک"],
  slowWaveSleep: ["deep sleep", "slow wave", "глибокий сон", "глибокого сну", "глибокому сн", "خواب عمیق"],
  remSleep: ["rem sleep", "rem.", "dream sleep", "швидкий сон", "швидкого сну", "رم.", "خواب rem"],
  awake: ["time awake", "awake", "wake up at night", "без сну", "прокида", "بیداری"],
  sleepEfficiency: ["sleep efficiency", "efficiency", "ефективн", "بازده"],
  sleepPerformance: ["sleep performance", "виконання потреби"],
  sleepConsistency: ["sleep consistency", "consistency", "regularity", "сталість", "регулярн", "نظم خواب"],
  sleepDebt: [
    "sleep debt",
    "debt",
    "борг сну",
    "боргу сну",
    "недосип",
    "کمبود خواب",
    "کم خوابی",
    "بدهی خواب",
  ],
  sleepMidpoint: [
    "bedtime",
    "midpoint",
    "middle of the night",
    "when i go to bed",
    "середин",
    "коли лягаю",
    "میانه",
    "ساعت خواب",
    "وقت خواب",
  ],
  strain: ["day strain", "strain", "load", "exertion", "навантаж", "فشار روز", "فشار تمرین", "بار تمرین"],
  energyBurned: ["calorie", "energy burned", "kilojoule", "калорі", "витрачен", "کالری"],
  workouts: ["workout", "training", "exercis", "sport", "тренува", "спорт", "تمرین", "ورزش"],
  workoutTime: ["training time", "time in workouts", "час тренуван", "زمان تمرین"],
  cbiWork: ["work burnout", "вигорання від роботи", "вигорання на роботі", "فرسودگی شغلی"],
  who5: ["well-being", "wellbeing", "who-5", "who5", "добробут", "بهزیستی"],
};

const lexicon = Object.entries(synonyms)
  .flatMap(([metric, words]) => words.map((word) => ({ metric: metric as Metric, word })))
  // The longest name first, so that "deep sleep" is not taken for sleep.
  .toSorted((left, right) => right.word.length - left.word.length)
  .map(({ metric, word }) => ({ metric, pattern: anyOf([word]) }));

/** Which metrics a question names, in its order, and the question without their names. */
export function readMetrics(plain: string): { readonly metrics: readonly Metric[]; readonly rest: string } {
  let rest = plain;
  const found: { readonly metric: Metric; readonly at: number }[] = [];
  for (const { metric, pattern } of lexicon) {
    const match = pattern.exec(rest);
    if (!match) continue;
    if (!found.some((one) => one.metric === metric)) found.push({ metric, at: match.index });
    rest =
      rest.slice(0, match.index) + "·".repeat(match[0].length) + rest.slice(match.index + match[0].length);
  }
  return { metrics: found.toSorted((left, right) => left.at - right.at).map(({ metric }) => metric), rest };
}
