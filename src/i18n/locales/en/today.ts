import { plural } from "../../plural.ts";

const days = (count: number, number: string) => `${number} ${plural(count, { one: "day", other: "days" })}`;

export const today = {
  suggestion: {
    heading: "What your own days say",
    remark: "counted, not proven",
    findHelp: "This has run high for weeks. Talking to somebody can help, and you don't need a reason to.",
    findHelpLink: "Where to find help",
    deeds: {
      longerNight: (count: string, of: string) =>
        `After nights of your usual length or longer, ${count} of ${of} check-ins were outside your worst fifth`,
      steadyBedtime: (count: string, of: string) =>
        `After nights in step with your usual hours, ${count} of ${of} check-ins were outside your worst fifth`,
      easierDay: (count: string, of: string) =>
        `After days with your usual strain or less, ${count} of ${of} check-ins were outside your worst fifth`,
    },
    others: (count: string, of: string) => `on other days, ${count} of ${of}.`,
    source: (title: string, year: string) => `Why it is worth a try: “${title}” (${year})`,
  },
  risk: {
    heading: "Burnout risk",
    explain: "Where this comes from",
    explainLoad: "Your last 4 weeks, held against your own usual.",
    estimate: (value: string, low: string, high: string) => `${value}, likely ${low}–${high}`,
    hideNumber: "Hide the number",
    showNumber: "Show the number",
    notSaved: "This choice could not be kept: the device's storage is full or locked. Your records are safe.",
    asOfYesterday: "as of yesterday",
    rising: (count: number, number: string) => `rising for ${days(count, number)}`,
    falling: (count: number, number: string) => `falling for ${days(count, number)}`,
    notClear: "no clear trend",
    raisedSince: (day: string) => `raised since ${day}`,
    aboveSince: (day: string) => `above your usual since ${day}`,
    scale: (band: string) => `Burnout risk is ${band} on a scale of low, usual, raised and high`,
    scaleNumber: (band: string, estimate: string) => `Burnout risk is ${band}: ${estimate}, of 100`,
    scaleLearning: "A first, wide guess without a band yet",
    scaleLearningNumber: (estimate: string) => `A first, wide guess without a band yet: ${estimate}, of 100`,
    line: (trend: string) => `Burnout risk over the last 4 weeks: ${trend}`,
    lineForecast: (trend: string, days: string, low: string, high: string) =>
      `Burnout risk over the last 4 weeks: ${trend}. In ${days} days likely ${low}–${high}`,
    usual: "your usual",
    start: "4 weeks ago",
    now: "today",
    nowYesterday: "yesterday",
    ahead: (days: string) => `+${days} days`,
    learning: "Learning",
    learningBody: (days: string, checkIns: string) =>
      `A first guess, still wide. It gets a band once your last 60 days hold ${days} days with a check-in or a night, and ${checkIns} check-ins.`,
    notYet: "Not enough yet",
    countedDays: (known: string, needed: string) => `${known} of ${needed} days`,
    countedCheckIns: (known: string, needed: string) => `${known} of ${needed} check-ins`,
    notYetBody: (first: string, days: string, checkIns: string) =>
      `A first guess appears after ${first} days with a check-in or a night, a band after ${days} of them and ${checkIns} check-ins.`,
    gapBody: "Too little is known of the last 4 weeks to judge them. It comes back as days fill in.",
    have: (reports: string, nights: string) => `Last 60 days: ${reports}, ${nights}.`,
    reports: (count: number, number: string) =>
      `${number} ${plural(count, { one: "day with a check-in", other: "days with a check-in" })}`,
    nights: (count: number, number: string) =>
      `${number} ${plural(count, { one: "measured night", other: "measured nights" })}`,
    logNow: "Today's check-in is still open: one tap above.",
    nightsNow: "Past nights count at once when you bring them:",
    importNights: "import a WHOOP export",
    waiting: "Working out your score",
    waitingBody: "This takes a moment after an import. Nothing you logged is touched.",
    help: "If it is getting too much, you don't have to carry it alone.",
    helpLink: "Find help",
  },
  why: {
    heading: "Tomorrow, and why",
    remark: "your own numbers",
    chance: "Chance that tomorrow's check-in is among your lowest fifth",
    estimate: (value: string, range: string) => `${value}, likely ${range}`,
    more: "Higher than usual for you",
    less: "Lower than usual for you",
    same: "About usual for you",
    usually: (range: string) => `usually ${range}`,
    raises: "raises",
    lowers: "lowers",
    raisesBy: (points: number, number: string) =>
      `raises it by ${number} ${plural(points, { one: "point", other: "points" })}`,
    lowersBy: (points: number, number: string) =>
      `lowers it by ${number} ${plural(points, { one: "point", other: "points" })}`,
    start: (usual: string) => `A wholly usual day of yours stands at ${usual}.`,
    none: "Nothing stands out today: all that is known lies within your usual.",
    missing: (names: string) => `Not known today: ${names}. The range is wider for it.`,
    ask: "Ask why",
    askQuestion: "Why is my burnout risk where it is today?",
    tooLittle: "Too little known today",
    tooLittleNow:
      "A check-in or a measured night of the last days brings it back: log above, or import a newer export.",
  },
  night: {
    heading: "Last night",
    headingOlder: "Newest night",
    remark: "dot: you · bar: your usual",
    nightsAgo: (count: number, number: string) =>
      `${number} ${plural(count, { one: "night", other: "nights" })} ago`,
    notMeasured: "not measured",
    usually: (range: string) => `usually ${range}`,
    tooFew: (needed: string, known: string) => `your usual after ${needed} nights, ${known} so far`,
    neverTitle: "Your nights, once you bring them",
    neverBody:
      "Recovery, heart rate variability, resting heart rate and sleep, each against your own usual. Your WHOOP export has them all, and they stay on this device.",
    staleTitle: "No night in the last week",
    staleBody: (ago: string) => `The newest one came ${ago}. A new WHOOP export fills the days between.`,
    import: "Import a WHOOP export",
  },
  sources: {
    sensor: { whoop: "WHOOP" },
    reports: "Check-ins",
    lastNight: "last night",
    from: (source: string, age: string) => `${source}, ${age}`,
    here: "All on this device",
    account: "On this device and in your account",
    broken: "WHOOP needs connecting again",
  },
};
