import type { MetricDomain } from "#core/model/metric.ts";
import { plural } from "../../plural.ts";

export const trends = {
  title: "Trends",
  numbers: "In numbers",
  metric: "Show",
  compare: "Compare with",
  compareNothing: "Nothing",
  range: "How much time",
  ranges: { "30": "30 days", "90": "90 days", "365": "Year", all: "All" },
  domains: {
    mind: "Mind",
    heart: "Heart and recovery",
    sleep: "Sleep",
    load: "Load",
    risk: "Risk",
    questionnaire: "Questionnaires",
  } satisfies Record<MetricDomain, string>,
  noDataYet: "No data yet",
  yourUsual: "your usual",

  earlier: "Earlier",
  later: "Later",
  day: "Day",
  week: "Week",
  weeks: "Weeks",
  openDay: "Open this day",
  explain: "Where this comes from",
  zoom: "Show these 90 days",

  /** The line under a metric's name. */
  mean: (mean: string) => `7-day mean ${mean}`,
  meanUsual: (mean: string, usual: string) => `7-day mean ${mean}, usually ${usual}`,
  latestOnly: (value: string) => `Latest ${value}`,
  usually: (usual: string) => `usually ${usual}`,
  noValue: "no value",
  outside: "outside your range",
  outsideRange: (range: string) => `Nights running outside your own range of ${range}.`,
  numberHidden: "You chose to hide this number.",
  weekOf: (day: string) => `Week of ${day}`,
  lowToHigh: (low: string, high: string) => `lowest ${low}, highest ${high}`,
  point: (day: string, facts: string) => `${day}: ${facts}`,
  named: (name: string, value: string) => `${name}: ${value}`,

  chart: (name: string, days: string, facts: string) => `${name}, ${days}. ${facts}`,
  chartCompared: (name: string, second: string, days: string, facts: string) =>
    `${name} above ${second}, ${days}. ${facts}`,
  chartNone: "No values.",
  factMean: (mean: string) => `Mean ${mean}.`,
  factHalf: (range: string) => `Half of the days lay within ${range}.`,
  factLowest: (value: string, day: string) => `Lowest ${value} on ${day}.`,
  factHighest: (value: string, day: string) => `Highest ${value} on ${day}.`,
  key: {
    daily:
      "Dots are days, the line is their 7-day mean, the soft area is where half of the 60 days before lay.",
    weekly:
      "The line is the mean of each week, the fine strokes go from its lowest to its highest day, the soft area is where half of the 60 days before lay.",
    answers: "Large dots are questionnaires that you answered, on their own scale.",
    compared: "Each has its own scale, on the same days: heights are not comparable, turns are.",
  },

  noneHere: {
    title: "No values in these days",
    body: (day: string) => `The newest one is from ${day}.`,
    go: "Go there",
  },
  noMetric: {
    title: (name: string) => `${name}: no values yet`,
    mind: "It appears here with your first check-in that says it.",
    sensor:
      "It comes from WHOOP: connect it under More, or import your export file, which is read on this device and not sent anywhere.",
    risk: "A first value appears once 7 days are known: check-ins, nights, or both.",
    questionnaire: "It appears here when you have answered the questionnaire.",
    log: "Log how you are",
    answer: "Questionnaires",
    import: "Import a WHOOP export",
  },
  empty: {
    title: "Your lines will be here",
    body: "Each check-in adds a day to your mood. A WHOOP export brings years of sleep, recovery and strain at once. What is usual for you shows after a week.",
  },

  facts: {
    heading: (name: string) => `${name} in numbers`,
    latest: "Latest",
    mean: "Mean",
    middle: "Middle half",
    lowest: "Lowest",
    highest: "Highest",
    known: "Days with a value",
    of: (known: string, all: string) => `${known} of ${all}`,
    on: (day: string) => `on ${day}`,
  },

  table: {
    show: "Show as table",
    hide: "Hide the table",
    previous: "Newer",
    next: "Older",
    position: (first: string, last: string, all: string) => `${first}–${last} of ${all}`,
    day: "Day",
    week: "Week of",
    mean: "7-day mean",
    weekMean: "Mean",
    usual: "Usual",
    lowest: "Lowest",
    highest: "Highest",
    none: "–",
  },

  year: {
    heading: (name: string, year: string) => `${name}, ${year}`,
    thisYear: (name: string) => `${name}, this year`,
    logged: (days: number, known: string, daysText: string) =>
      `logged ${known} of ${daysText} ${plural(days, { one: "day", other: "days" })}`,
    measured: (days: number, known: string, daysText: string) =>
      `measured ${known} of ${daysText} ${plural(days, { one: "day", other: "days" })}`,
    shown: "What is shown",
    previous: "Year before",
    next: "Year after",
    pixels: (heading: string, facts: string) => `${heading}: ${facts}. Arrow keys move by day and week.`,
    cell: (day: string, value: string) => `${day}: ${value}`,
    upTo: (value: string) => `up to ${value}`,
    over: (value: string) => `over ${value}`,
    fifths: ["lowest fifth", "low", "middle", "high", "highest fifth"],
    nothing: "no value",
    tooFew: (known: string, needed: string) => `Colours come with ${needed} days; there are ${known} so far.`,
    value: "Value",
  },
};
