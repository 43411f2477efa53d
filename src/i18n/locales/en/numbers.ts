import { plural } from "../../plural.ts";

export const numbers = {
  title: "In numbers",
  back: "Trends",
  range: "Which days",
  last: { "7": "7 days", "30": "30 days", "90": "90 days", "365": "Year" },
  dates: "From–to",
  from: "From",
  to: "To",

  recovery: "Recovery",
  sleep: "Sleep",
  cycles: "Day strain",
  workouts: "Workouts",
  heartAverage: "Average heart rate of the day",
  heartMax: "Highest heart rate of the day",

  latest: "Latest",
  mean: "Mean",
  middle: "Middle half",
  lowest: "Lowest",
  highest: "Highest",
  days: "Days",
  times: "Workouts",
  of: (known: string, all: string) => `${known} of ${all}`,
  key: "Half of the days lay in the middle half, a quarter below it and a quarter above.",

  none: (range: string) => `Nothing was measured in these days (${range}).`,
  noneOf: (names: string) => `Not measured in these days: ${names}.`,
  noWorkouts: "No workouts in these days.",
  sport: (n: number, number: string, length: string) =>
    `${number} ${plural(n, { one: "time", other: "times" })}, ${length}`,
  total: (n: number, number: string, days: string, length: string) =>
    `${number} ${plural(n, { one: "workout", other: "workouts" })} on ${days}, ${length} in all`,
  dayCount: (n: number, number: string) => `${number} ${plural(n, { one: "day", other: "days" })}`,
  measures: {
    length: "Length",
    strain: "Strain",
    averageHeartRate: "Average heart rate",
    maxHeartRate: "Highest heart rate",
    energy: "Energy",
    distance: "Distance",
  },

  begins: (day: string) => `Your measurements begin on ${day}: the days before are unknown, not zero.`,
  emptyTitle: "Nothing to sum up yet",
  empty:
    "Recovery, sleep, strain and workouts are summed up here, over any days you choose. They come from WHOOP: connect it, or bring your export file.",
  sources: "Sources",
  outsideTitle: "Nothing in these days",
  outside: (range: string) => `There are measurements for ${range}.`,
  all: "Show all of it",
};
