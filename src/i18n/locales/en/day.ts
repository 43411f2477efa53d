import { plural } from "../../plural.ts";

export const day = {
  previous: "The day before",
  next: "The day after",
  move: "Other days",
  today: "Today",
  badDate: {
    title: "No such day",
    body: (text: string) => `“${text}” is no date of the calendar. Nothing is wrong with your data.`,
    future: "This day is still to come. It fills up when it is here.",
    go: "Go to today",
  },
  empty: {
    title: "Nothing from this day",
    body: "No check-in was made and nothing was measured. A check-in can still be added; your scores then take it in.",
    log: "Log for this day",
  },

  checkIns: "Check-ins",
  checkInCount: (count: number, number: string) =>
    `${number} ${plural(count, { one: "check-in", other: "check-ins" })}`,
  add: "Add one",
  energy: (value: string) => `energy ${value}`,
  stress: (value: string) => `stress ${value}`,

  score: {
    heading: "Burnout risk",
    estimate: (value: string, low: string, high: string) => `${value}, likely ${low}–${high}`,
    learning: "Learning",
    notEnough: "Not enough data",
    known: (known: string, needed: string) => `${known} of ${needed} days`,
    knownCheckIns: (known: string, needed: string) => `${known} of ${needed} check-ins`,
    risk: "Chance that the next check-in is among your lowest fifth",
    likely: (low: string, high: string) => `likely ${low}–${high}`,
    hidden: "number hidden",
    riskNotEnough: "Too little was known that day to say anything about the next.",
    start: (value: string) => `A wholly usual day stands at ${value}.`,
    usually: (range: string) => `usually ${range}`,
    up: (points: string) => `+${points}`,
    down: (points: string) => `−${points}`,
    raises: "raised it",
    lowers: "lowered it",
    missing: (names: string) => `Not known that day: ${names}.`,
    model: (version: string) => `model ${version}`,
  },

  night: {
    heading: "Night",
    times: (from: string, to: string) => `${from}–${to}`,
    stages: { awake: "Awake", light: "Light", deep: "Deep", rem: "REM" },
    unscored: "WHOOP has not scored this night.",
    nap: (from: string, to: string, length: string) => `Nap ${from}–${to}, ${length}`,
    disturbances: "Disturbances",
    need: "Sleep needed",
  },
  recovery: {
    heading: "Recovery",
    unscored: "WHOOP has not scored this recovery.",
    calibrating: "WHOOP was still getting to know you.",
  },
  strain: {
    heading: "Strain",
    averageHeartRate: "Average heart rate",
    maxHeartRate: "Highest heart rate",
    workouts: "Workouts",
    heart: (average: string, max: string) => `${average}, up to ${max}`,
    strainOf: (value: string) => `strain ${value}`,
  },
  journal: { heading: "Journal", yes: "Yes", no: "No" },
  questionnaire: { heading: "Questionnaires", of: (value: string) => `${value} of 100` },
  values: {
    remark: "dot: this day · bar: your usual",
    usually: (range: string) => `usually ${range}`,
    above: (range: string) => `above your usual ${range}`,
    below: (range: string) => `below your usual ${range}`,
    tooFew: (known: string, needed: string) => `your usual after ${needed} values, ${known} so far`,
  },
};
