import type { OfferedTool } from "./asked.ts";

export type Language = "en" | "uk" | "fa";

/** By its script: enough for a make-believe model. */
export function languageOf(text: string): Language {
  if (/[\u0600-\u06ff]/.test(text)) return "fa";
  return /[\u0400-\u04ff]/.test(text) ? "uk" : "en";
}

const metricWords: readonly (readonly [metric: string, words: RegExp])[] = [
  ["asleep", /sle[ep]+|slept|сон|спа[влт]|сплю|خواب/i],
  ["hrvRmssd", /hrv|variability|варіабельн|вср|تغییرپذیری|ضربان قلبی/i],
  ["restingHeartRate", /heart|pulse|пульс|серц|ضربان|نبض/i],
  ["mood", /mood|настр|حال|خلق/i],
  ["energy", /energy|енергі|انرژی/i],
  ["stress", /stress|стрес|استرس/i],
  ["strain", /strain|training|навантаж|тренув|تمرین|فشار/i],
  ["recovery", /recover|відновл|ریکاوری|بازیابی/i],
];

/** The metric that a question is about, of those that a tool knows; recovery where it names none. */
export function metricOf(question: string, { parameters }: OfferedTool): string {
  const known = enumOf(parameters, "metric") ?? enumOf(parameters, "outcome") ?? [];
  const named = metricWords.find(([metric, words]) => words.test(question) && known.includes(metric));
  return named?.[0] ?? (known.includes("recovery") ? "recovery" : (known[0] ?? "recovery"));
}

function enumOf(schema: unknown, property: string): string[] | undefined {
  const properties = (schema as { properties?: Record<string, { enum?: string[] }> } | undefined)?.properties;
  return properties?.[property]?.enum;
}
