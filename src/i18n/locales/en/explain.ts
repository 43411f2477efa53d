import type { FactorName } from "#core/model/daily-score.ts";
import { plural } from "../../plural.ts";

export const explain = {
  close: "Close",
  title: (name: string, day: string) => `${name}, ${day}`,
  unknownTitle: "Nothing to explain",
  unknown: "This link names no number of the app.",
  loading: "Looking it up",
  failed: "What this number came from could not be read. Your records are safe. Close this and try again.",

  lead: {
    load: "How long, and how far, your last 4 weeks have run above your own usual.",
    strain: "The chance that the next day's check-in is among your own lowest fifth.",
    sensor: "Measured by your sensor in the night before, or on the day; nothing is filled in.",
    report: "What you said in your check-ins, as the mean of the day.",
  },
  /** What a reason stands on, where its name doesn't say it all. */
  meaning: {
    lastReport:
      "Mood, energy and calm of your last check-in, as one mean. It counts for 3 more days, each day less surely.",
    recentReports: "Mood, energy and calm of the last four weeks' check-ins; the last two weeks count most.",
    hrvLastNight:
      "Heart rate variability of the night before, counted only where it leaves your usual clearly.",
    hrvWeek:
      "Heart rate variability over the last 7 nights, counted only where it leaves your usual clearly.",
    load: "WHOOP's day strain. A day counts once its cycle has ended: half a day would look like rest.",
    weekday: "The day of the week that tomorrow is, as far as your weekdays differ.",
  } satisfies Partial<Record<FactorName, string>> as Partial<Record<FactorName, string>>,

  value: "That day",
  notKnown: "not known",
  usual: "Your usual",
  usualRemark: (known: string, days: string) => `middle half of ${known} of ${days} days before`,
  usualFew: (needed: string, known: string) => `after ${needed} days, ${known} so far`,
  usualNone: "not known yet",
  away: "Away from your middle",
  awayAbove: (times: string) => `${times} × your usual ups and downs, above`,
  awayBelow: (times: string) => `${times} × your usual ups and downs, below`,
  likely: (value: string, low: string, high: string) => `${value}, likely ${low} to ${high}`,
  hidden: "hidden, as you chose",

  inScore: "In the score",
  effect: "In tomorrow's chance",
  adds: (points: number, number: string) =>
    `adds ${number} ${plural(points, { one: "point", other: "points" })}`,
  takes: (points: number, number: string) =>
    `takes ${number} ${plural(points, { one: "point", other: "points" })}`,
  raises: "raises it",
  lowers: "lowers it",
  noEffect: "changes nothing",
  weight: "Weight",
  weighs: { much: "counts much", some: "counts some", little: "counts a little", nothing: "counts nothing" },
  weightOf: (words: string, number: string) => `${words} (${number})`,
  weightOwn: (words: string, own: string, everybody: string) => `${words} (${own}; everybody's ${everybody})`,
  weightUnknown: (version: string) => `not kept by model ${version}`,
  weightKey:
    "A weight is what one usual up above your middle adds to the odds of a hard day (as log odds); below 0 it lowers them.",
  weightless: "It weighs nothing in the score. It is shown because it is yours.",
  weightlessSign:
    "It weighs nothing in the score. It is watched for nights in which your body seems to be handling something, and said apart.",

  parts: "What adds and what takes",
  usually: (range: string) => `usually ${range}`,
  share: "Part of what the score stands on",
  startFrom: "A wholly usual day of yours",
  missing: "What is missing",
  coverage: (share: string) => `${share} of what the score stands on was known.`,
  missingPart: (name: string, share: string) => `${name}: ${share}`,
  missingCost: "Nothing is filled in for it. The range is wider instead.",
  nothingMissing: "Nothing: all that the score stands on was known.",
  tooLittle: (share: string, needed: string) =>
    `Only ${share} of what the score stands on was known; it needs ${needed}. So there is no chance for this day.`,
  noScore: "There is no score of this day.",
  noChance: "Too little was known that day for a score, so it weighed nothing.",

  band: "In a word",
  learning: "learning, no band yet",
  weeks: "Your check-ins of the four weeks",
  week: {
    0: "The last 7 days",
    1: "The week before",
    2: "Two weeks before",
    3: "Three weeks before",
  } as Readonly<Record<number, string>>,
  weekNone: "no check-in",
  weekRemark: (known: string, days: string, weight: string) =>
    `on ${known} of ${days} days, weight ${weight}`,
  usualYear: "mean of your last year",
  weeksKey:
    "Mood, energy and calm as one mean, on five steps. Each day is held against your own usual; a day without a check-in is what your nights let expect, and counts a quarter. The latest day counts twice as much as the earliest, so one day moves it little.",
  waiting: (known: string, needed: string) => `Not enough for it yet: ${known} of ${needed}.`,

  behind: "What stands behind it",
  model: "Model",
  modelRemark: "as it was on that day; never worked out anew",
  whose: "Weights",
  whoseOwn: "your own, learned from your check-ins",
  whoseEverybody: "everybody's: yours don't foresee your days better so far",
  whoseUnknown: "of that model, not kept",
  range: "The range",
  rangeWords: "holds the true value in about 8 of 10 cases",
  others: "On other people's data",
  othersWords: (people: string, times: string) =>
    `Published data of ${people} people: of 100 pairs of a hard and another day of one person, the chance stood higher before the hard one in ${times}. Guessing gets 50.`,
  othersRange: (low: string, high: string) => `${low} to ${high}`,
  othersOlder: (version: string) => `That is of model ${version}.`,
  toTrend: "Open its trend",
  toDay: "Open the day",
  toAbout: "About the numbers",
};
