import type { Band, FactorName } from "#core/model/daily-score.ts";

/** A factor of the score without a value, and with the value the day had. */
export interface FactorWords {
  readonly name: string;
  readonly valued: (value: string) => string;
}

/** What each reason for a score is called. A factor without words here is a type error. */
export const factor = {
  lastReport: { name: "Last check-in", valued: (value: string) => `Last check-in ${value}` },
  recentReports: { name: "Recent check-ins", valued: (value: string) => `Recent check-ins ${value}` },
  restingHeartRate: { name: "Resting heart rate", valued: (value: string) => `Resting heart rate ${value}` },
  asleep: { name: "Sleep", valued: (value: string) => `Slept ${value}` },
  sleepEfficiency: { name: "Sleep efficiency", valued: (value: string) => `Sleep efficiency ${value}` },
  hrvLastNight: { name: "HRV last night", valued: (value: string) => `HRV last night ${value}` },
  hrvWeek: { name: "HRV over 7 days", valued: (value: string) => `HRV over 7 days ${value}` },
  load: { name: "Training and strain", valued: (value: string) => `Day strain ${value}` },
  weekday: { name: "Day of the week", valued: (value: string) => `Day of the week ${value}` },
} satisfies Record<FactorName, FactorWords>;

/** A band as a word to stand alone, and within a sentence. */
export const band = {
  bandWord: { low: "Low", usual: "Usual", raised: "Raised", high: "High" } satisfies Record<Band, string>,
  bandInSentence: { low: "low", usual: "usual", raised: "raised", high: "high" } satisfies Record<
    Band,
    string
  >,
};
