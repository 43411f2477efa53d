export const aboutNumbers = {
  title: "About the numbers",

  three: "Three separate things",
  sustained: "Burnout risk",
  sustainedText:
    "The headline. How long, and how far, the last 28 days have run above your own usual. Burnout builds up slowly, so one bad day hardly moves it. It describes four weeks; it does not foresee burnout.",
  strain: "Strain tomorrow",
  strainText: "The chance that your next check-in falls in your own worst fifth. It moves from day to day.",
  measured: "Measured burnout",
  measuredText:
    "What you answer in a questionnaire yourself (the Copenhagen Burnout Inventory). It stands beside the other two, goes into neither, and is never guessed from your body.",

  how: "How the score is made",
  howSteps: [
    "Each night is compared with your own last 60 nights, and each check-in with your own last year. Only your first few check-ins are held against what is typical, until yours are enough.",
    "Your own words count most: how you said you were, lately and over the past two weeks. What a sensor measures, and how hard the day was, adds a smaller part.",
    "Each part adds to the score or takes from it. The bars under “Tomorrow, and why” are those parts, and they add up.",
    "Everybody starts with the same weights, which were learned from the people of the data below. Once a week they learn from your own check-ins; yours are used only while they foresee your days clearly better than everybody's do.",
    "What is missing is never filled in. It makes the range wider; with too little, there is no score.",
    "The range says where the true value likely lies, in 8 of 10 cases.",
    "A score keeps the version of the model that made it. A new version changes the days to come, not your past.",
  ],
  model: (version: string) => `Model ${version}`,
  tap: "Tap a number on Today or on a day's page to see what it is made of.",

  words: "When it speaks, and in which words",
  start: "The first two weeks",
  startText: (first: string, days: string, checkIns: string) =>
    `A first number needs ${first} days with something known. Until ${days} such days and ${checkIns} check-ins it is “learning”: wide, and without a colour.`,
  bands: "The bands",
  bandsText: (low: string, usual: string, raised: string, held: string) =>
    `Your own usual is about 20. Low is under ${low}, usual ${low} to ${usual}, raised ${usual} to ${raised}. High is above ${raised}, and only after two weeks above your usual, when the low end of the range has stayed above ${held} for two days.`,
  body: "Your body is handling something",
  bodyText: (nights: string) =>
    `Said when, on two nights running, heart rate, its variability, breathing, skin temperature or blood oxygen lay far outside your own range of the last ${nights} nights, or two of them lay outside it. In simulated steady years this speaks for nothing about once a year, and it notices 19 of 20 feverish weeks, but only about 3 of 10 mild ones. It weighs nothing in the score.`,

  well: "How well it does",
  wellIntro:
    "Judged on published data of other people, who said every day how they were: take a bad day of a person and one that was not. How often, of 100 such pairs, did the score of the day before stand higher before the bad one? Guessing gets 50.",
  wellRemark: (version: string, day: string) => `Model ${version}, ${day}`,
  wellOlder: (version: string, current: string) =>
    `These figures are of model ${version}. The app now uses ${current}; they are being worked out anew.`,
  caption: (version: string) =>
    `How well model ${version} foresees a person's bad days, beside simple rules on the same days`,
  columns: {
    data: "Data and report",
    size: "Days, people",
    baseRate: "Bad days",
    model: "This score",
    elsewhere: "Learned elsewhere",
    simple: "Simple rule",
    best: "Best simple rule",
    gain: "Score minus simple rule",
    skill: "Error saved",
    calibration: "Off by",
    coverage: "Forecast ranges that held",
  },
  sets: { pmdata: "PMData", "soccermon-a": "SoccerMon, one half" } as Readonly<Record<string, string>>,
  targets: {
    "fatigue+mood+stress": "fatigue, mood and stress together",
    stress: "stress alone",
    readiness: "readiness to train",
    negative: "a bad day, yes or no",
  } as Readonly<Record<string, string>>,
  rules: {
    weekday: "day of the week",
    "last report": "last report",
    "last + EWMA": "last and recent reports",
    "last + EWMA + weekday": "last and recent reports, weekday",
    "linear sensors": "reports, weekday and all sensors",
  } as Readonly<Record<string, string>>,
  forecasts: {
    "next day's report": "next day",
    "mean of the next 7 days' reports": "next 7 days",
    "sustained load in 7 days": "burnout risk in 7 days",
  } as Readonly<Record<string, string>>,
  row: (set: string, target: string) => `${set}: ${target}`,
  size: (days: string, people: string) => `${days}, ${people}`,
  sizeLong: (days: string, people: string) => `${days} days of ${people} people`,
  interval: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
  named: (value: string, name: string) => `${value}, ${name}`,
  held: (kind: string, share: string) => `${kind} ${share}`,
  points: (points: string) => `${points} points`,
  none: "–",
  verdict: {
    better: "Better than the simple rule on this data.",
    worse: "Worse than the simple rule on this data.",
    same: "Not clearly different from the simple rule on this data.",
  },
  key: {
    learned:
      "This score: as it does on a person when what it starts from was learned from the other people of that data. Learned elsewhere: when it was learned from the other data alone, which is as near as we can come to how it does on you at first.",
    simple:
      "Simple rule: the last report, the recent ones and the day of the week, weighed as best fits the other people of the data. In brackets: where the figure would likely lie with other people of the same kind (95 in 100).",
    skill:
      "Error saved: how much smaller the squared error is than of always saying the average. Off by: how far a chance that was said lies from how often it came true. Of forecast ranges, 80 in 100 should hold.",
    data: "PMData: 16 adults, five months, with a wristband. SoccerMon: two women's football teams, two seasons, without one. Neither is you: on your own days it can do better or worse.",
  },

  limits: "What it can't tell",
  limitsList: [
    "It is not a diagnosis. Burnout is something that happens at work, not an illness, and no measurement of the body alone shows it.",
    "Sensors add a little; your own reports carry most of it. In a study of 239 workers over nine months, wearables told those who reported more burnout from those who reported less only somewhat better than chance (56 to 67 of 100).",
    "Illness, travel, alcohol and a loose strap change the same numbers as strain does.",
    "It learns your usual. If you have been strained for a long time, usual may already be too much.",
    "If you feel bad and the number looks good, trust how you feel.",
  ],

  sources: "What it rests on",
  source: (authors: string, year: string) => `${authors}, ${year}`,
  doi: (doi: string) => `doi ${doi}`,

  helpText: "If things are too much right now, don't wait for a number.",
  help: "Help now",
};
