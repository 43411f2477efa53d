import type { Span } from "#core/assistant/narrative.ts";
import type { CauseKey, CauseWords, Measure, NarratorTexts, ReasonWords } from "../../narrator-words.ts";

const span: Readonly<Record<Span["kind"], string>> = {
  today: "today",
  week: "over the last seven days",
  lastWeek: "in the week before the last seven days",
  month: "over the last thirty days",
  lastMonth: "in the thirty days before the last thirty",
  quarter: "over the last three months",
  year: "over the last year",
  all: "over all your days",
  days: "over the days you asked about",
};

const side: Readonly<Record<Measure, Readonly<Record<"above" | "below", string>>>> = {
  amount: { above: "above", below: "below" },
  time: { above: "above", below: "below" },
  clock: { above: "later than", below: "earlier than" },
};

const cause: Readonly<Record<CauseKey, string>> = {
  alcohol: "alcohol",
  caffeine: "caffeine",
  hydration: "drinking enough water",
  protein: "protein",
  screenInBed: "a screen in bed",
  readingInBed: "reading in bed",
  morningSun: "morning sunlight",
  sharedBed: "a shared bed",
  work: "“Work”",
  deadline: "“Deadline”",
  family: "“Family”",
  training: "“Training”",
  poorSleep: "“Poor sleep”",
  travel: "“Travel”",
  ill: "“Ill”",
  alone: "“Alone”",
};

function causeText(words: CauseWords): string {
  if (words.kind === "metric") return `your ${words.name}`;
  return words.kind === "own" ? `“${words.label}”` : cause[words.key];
}

function reasonText({ name, value, usual }: ReasonWords): string {
  if (value === undefined) return name;
  return usual === undefined ? `${name} (${value})` : `${name} (${value}, usually ${usual})`;
}

/** "Sleep, mood and stress", without Intl: names come as words of this language. */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

function start(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const chance = { clear: "Hardly chance.", chance: "Could be chance." };
const differ = { clear: "Hardly chance.", chance: "No clear difference." };
const sure = {
  very: "very unlikely to be chance",
  rather: "unlikely to be chance",
  less: "could still be chance",
};

export const narrator: NarratorTexts = {
  heading: {
    standing: "Against your usual",
    finding: "What goes together in your days",
    suggestion: "What your own days suggest",
    holds: "What is known of you on this device",
  },
  lead: (kind, worse, better, other) =>
    [
      worse
        ? `${start(span[kind])}, this clearly moved away from your usual for the worse: ${worse}.`
        : better || other
          ? `${start(span[kind])}, nothing clearly moved away from your usual for the worse.`
          : `${start(span[kind])}, nothing clearly moved away from your usual. What lies outside it could be chance.`,
      better && `For the better: ${better}.`,
      other && `Neither good nor bad in itself, but unusual for you: ${other}.`,
    ]
      .filter(Boolean)
      .join(" "),
  quiet: (kind, names) =>
    `${start(span[kind])}, nothing left your usual. Looked at: ${names}. If you feel worse than that, trust the feeling: these numbers don’t hold everything.`,
  standing: (words) => {
    const { name, value, usual, known, since } = words;
    const place =
      words.side === "within" ? "within your usual" : `${side[words.measure][words.side]} your usual`;
    const lasts = since ? `, for ${since} by now` : "";
    const own = value && usual ? `${value}, ${place} of ${usual}${lasts}` : `${place}${lasts}`;
    const doubt = words.side === "within" ? "" : ` ${chance[words.sure]}`;
    return `**${start(name)}**: ${own} (known: ${known}).${doubt}`;
  },
  risk: ({ band, trend, estimate, since }) => {
    const word = { low: "low", usual: "about your usual", raised: "raised", high: "high" }[band];
    const going = { rising: ", and rising", falling: ", and falling", notClear: "" }[trend];
    const number = estimate ? ` (${estimate}, of a hundred)` : "";
    const lasts = since ? ` It has been above your usual for ${since}.` : "";
    return `Your burnout risk, which looks at the last four weeks, is **${word}**${number}${going}.${lasts}`;
  },
  riskLearning: (counting, known) =>
    counting === "checkIns"
      ? `Your burnout risk is still being learned: it has ${known} with a check-in that it needs.`
      : `Your burnout risk is still being learned: it has ${known} that it needs.`,
  reasons: (raising, lowering) => {
    if (raising.length + lowering.length === 0) {
      return "Nothing stands out in tomorrow’s chance of a hard day: all that is known lies within your usual.";
    }
    const up =
      raising.length > 0
        ? `What raises tomorrow’s chance of a hard day: ${list(raising.map(reasonText))}.`
        : "";
    const down = lowering.length > 0 ? `What lowers it: ${list(lowering.map(reasonText))}.` : "";
    return [up, raising.length > 0 ? down : down.replace("it:", "tomorrow’s chance of a hard day:")]
      .filter(Boolean)
      .join(" ");
  },
  trend: (words) => {
    const { name, mean, usual, change, known } = words;
    const level = mean ? `on average ${mean}${usual ? `, your usual now ${usual}` : ""}` : "";
    const where = `**${start(name)}** ${span[words.span]}${level ? `: ${level}` : ""} (known: ${known}).`;
    const going = {
      rising: "It has been rising",
      falling: "It has been falling",
      notClear: "No clear direction",
    };
    return `${where} ${going[words.direction]}${change ? `: ${change} at the end than at the start` : ""}.`;
  },
  compared: (words) => {
    const { name, now, earlier, change } = words;
    const then = {
      before: "in as many days before",
      yearAgo: "a year earlier",
      usual: "in the two months before",
    }[words.against];
    const known = `(known: ${words.known}, then ${words.knownEarlier})`;
    const own =
      now && earlier && change
        ? `${now} ${span[words.span]}, ${earlier} ${then}. That is ${change} ${known}.`
        : `${words.direction} ${span[words.span]} than ${then} ${known}.`;
    return `**${start(name)}**: ${own} ${differ[words.sure]}`;
  },
  finding: (words) => {
    const subject = causeText(words.cause);
    const { outcome, change, atLeast, atMost } = words;
    const tail = `(${words.days}; ${sure[words.sure]})`;
    if (!atLeast || !atMost) {
      const when = [`On days with ${subject}`, `On the day after ${subject}`, `Two days after ${subject}`][
        words.lag
      ];
      return `${when}, your ${outcome} is ${change} ${tail}.`;
    }
    const [more, less] = words.isClock ? ["or later", "or earlier"] : ["or more", "or less"];
    const when = [
      `On days when ${subject} is`,
      `On the day after ${subject} was`,
      `Two days after ${subject} was`,
    ][words.lag];
    return `${when} ${atLeast} ${more}, your ${outcome} is ${change} than at ${atMost} ${less} ${tail}.`;
  },
  noFinding: (why, more) =>
    ({
      notLooked:
        "What goes together in your days is still being looked through. Ask again in a moment, or see Findings.",
      tooFew: `Nothing can be said yet about what goes together: it takes about thirty days on which both sides are known. The nearest pair needs ${more ?? "some"} more.`,
      chance:
        "Your days were looked through, and nothing in them goes with it more clearly than chance. That is normal; what is not clear is not told.",
    })[why],
  suggestion: (deed, done, others) => {
    const after = {
      longerNight: "After nights of your usual length or longer",
      steadyBedtime: "After nights in step with your usual hours",
      easierDay: "After days with your usual strain or less",
    }[deed];
    return `${after}, your check-ins stayed out of your worst fifth on ${done}; after the others, on ${others}. Counted, not proven.`;
  },
  findHelp:
    "This has run high for weeks. Talking to somebody can help, and you don’t need a reason to. Help now, under More, shows where.",
  noSuggestion:
    "Your own days don’t point to anything clear enough to suggest. That takes ten days of each kind that really differ.",
  missing: (what, known) =>
    what === "checkIns"
      ? `Check-ins are there for ${known} only, so this says less than it could.`
      : `Your sensor’s nights are there for ${known} only, so this says less than it could.`,
  tooFew: (name, lacking, known, latest) =>
    `**${start(name)}**: too few ${lacking === "span" ? "days to say more" : "days before to hold it against"} (known: ${known}).${latest ? ` The newest value is ${latest}.` : ""}`,
  noValues: (name) => `There is no value of ${name} yet.`,
  trial: (words, outcome, days, effect, basis) => {
    const what = words ? `${causeText(words)} and your ${outcome}` : `something new and your ${outcome}`;
    const size =
      basis === "finding"
        ? "That is the difference that your own days show so far."
        : "That is half of how much your days differ among themselves.";
    return `To test ${what} on yourself, you would need ${days} with it and as many without, in blocks of three days whose order is drawn by lot. Eight such tests of ten find a difference of ${effect}. ${size} This takes it that nothing carries over from one block into the next, and that your days go on to vary as they do now.`;
  },
  trialTooLong: (outcome, effect) =>
    `Your ${outcome} varies too much to test this on yourself in a reasonable time: a difference of ${effect} would take more than four months with and four without.`,
  weekdays: (best, bestMood, hardest, hardestMood) =>
    `Your best day was ${best} (mood ${bestMood}), the hardest ${hardest} (${hardestMood}).`,
  holds: (name, days) => `**${start(name)}**: ${days}`,
  nothingYet:
    "There are no days to go by yet. After a first week of check-ins or nights, each day can be held against your usual. A burnout risk with a band takes two weeks and ten check-ins, and what goes together takes about thirty days. Log how you are now; a WHOOP export brings the nights of years at once.",
  canAsk: [
    "You can ask, for example:",
    "",
    "- Why am I tired this week?",
    "- What is my burnout risk, and why?",
    "- How did my resting heart rate go over the last three months?",
    "- Is my sleep different from last month?",
    "- What goes with my mood?",
    "- What should I do?",
    "- What would it take to test whether alcohol hurts my sleep?",
  ].join("\n"),
  unknown: "That is not a question that can be answered from your numbers on this device.",
  howItWorks:
    "Burnout risk holds your last four weeks against your own usual. It is not a diagnosis. How it is made, and how well it does, stands under About the numbers.",
  notCause: "Numbers say what goes together, not what makes what.",
  factor: {
    lastReport: "last check-in",
    recentReports: "recent check-ins",
    restingHeartRate: "resting heart rate",
    asleep: "sleep",
    sleepEfficiency: "sleep efficiency",
    hrvLastNight: "HRV last night",
    hrvWeek: "HRV over the week",
    load: "day strain",
    weekday: "the day of the week",
  },
};
