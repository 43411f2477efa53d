/** Questions that WHOOP's journal asks everybody. Any other may be the person's own words. */
export const knownQuestions = {
  alcohol: "Have any alcoholic drinks?",
  caffeine: "Have any caffeine?",
  hydration: "Hydrated sufficiently?",
  protein: "Consumed protein?",
  screenInBed: "Viewed a screen device in bed?",
  readingInBed: "Read (non-screened device) while in bed?",
  morningSun: "See direct sunlight upon waking up?",
  sharedBed: "Share your bed?",
} as const;

export type KnownQuestion = keyof typeof knownQuestions;

/** What WHOOP means by a question; undefined for one that it doesn't ask everybody. */
export function knownQuestion(question: string): KnownQuestion | undefined {
  const keys = Object.keys(knownQuestions) as KnownQuestion[];
  return keys.find((key) => knownQuestions[key] === question);
}
