import { plural } from "../../plural.ts";

export const assistant = {
  title: "Assistant",
  lead: "Ask about your own numbers, in your own words.",
  back: "More",
  toAssistant: "Assistant",
  fresh: "New conversation",
  conversation: "Conversation",

  question: "Your question",
  placeholder: "Ask about your numbers",
  ask: "Ask",
  stop: "Stop",
  goOn: "Go on",
  tryAgain: "Try again",
  tooLong: (most: string) => `A question can have ${most} characters.`,
  suggestions: "Questions to begin with",
  suggested: {
    risk: "Why is my burnout risk where it is?",
    week: "How was my week?",
    sleep: "How have I slept lately?",
    recovery: "How does my recovery compare with the weeks before?",
    heart: "Is my resting heart rate higher than usual?",
    mood: "How has my mood been this month?",
    findings: "What goes together with my mood?",
    canAsk: "What can I ask?",
  },
  nothingTitle: "There is nothing to answer from yet",
  nothing:
    "After your first check-ins or nights, ask here how they have been going. Until then there are no numbers to look at.",
  checkIn: "Check in",
  bring: "Import data",

  you: "You asked",
  answer: "Answer",
  waiting: "Will be asked when you are online.",
  waitingOnline: "Waits to be asked.",
  writing: "Writing the answer",
  looking: {
    trend: "Looking at how it has gone",
    compare: "Comparing your days",
    findings: "Looking through your findings",
    score: "Looking at your score",
    experiment: "Working out what a test would take",
  } as Readonly<Record<string, string>>,
  lookingElse: "Looking at your numbers",
  answered: "The answer is there.",
  by: {
    narrator: "Written on this device, without AI",
    browser: "Your browser's own model, on this device",
    model: (name: string) => `${name}, an AI. It can be wrong.`,
    modelUnnamed: "An AI. It can be wrong.",
  },
  ended: { stopped: "Stopped before its end.", failed: "The answer did not come.", done: "" },
  withheld: {
    dose: "Left out: advice on a dose. A doctor or pharmacist can tell you.",
    diagnosis: "Left out: a diagnosis. Only a doctor can make one.",
  },
  chip: (words: string, metric: string) => `${words}, ${metric}: open the chart`,

  failed: {
    offline: "You went offline. What came so far is kept.",
    signedOut:
      "You are signed out, so the model could not be asked. Your conversation is safe. Sign in again.",
    notConfigured:
      "This server has no AI model set up. Nothing is lost: answers are written on this device instead.",
    interrupted: "The answer was cut off on its way. What came so far is kept.",
    provider: "The AI provider did not answer. Your question is kept. Try again in a moment.",
    server: "The server did not answer. Your question is kept. Try again in a moment.",
    tooMany: "That was a lot of questions in a minute. Your question is kept. Try again soon.",
    tooManyUntil: (wait: string) =>
      `That was a lot of questions in a minute. Your question is kept. Try again in ${wait}.`,
    dailyBudget:
      "Today's share of AI answers is used up. Answers are written on this device until tomorrow; your question is kept.",
    tooLong: "The model went on looking and found no end. Try a narrower question.",
    tooFewDays: "There are too few days yet to say something about this.",
    refused: "The model declined to answer this. You can ask in other words.",
    storageFull:
      "Your device is out of space, so the answer was not kept. What you logged before is safe. Free some space, then try again.",
    storageUnavailable:
      "The browser's storage did not answer, so this was not kept. What you logged before is safe. Reload the app, then try again.",
  },
  minutes: (n: number, number: string) => `${number} ${plural(n, { one: "minute", other: "minutes" })}`,
  seconds: (n: number, number: string) => `${number} ${plural(n, { one: "second", other: "seconds" })}`,
  signIn: "Sign in",

  answerer: {
    off: "Answers are written on this device, without AI. Nothing is sent.",
    sample: "In sample data answers are written on this device, without AI. Nothing is sent.",
    noAccount:
      "Answers are written on this device, without AI. Nothing is sent. An AI model can answer once you have an account.",
    offline:
      "You are offline. Answers are written on this device, without AI; the model is asked when you are back.",
    notConfigured: "This server has no AI model set up. Answers are written on this device, without AI.",
    model: "An AI model answers, through your account's server.",
    browser: "Your browser's own model answers. Nothing leaves this device.",
  },
  useModel: "Use an AI model…",
  whatIsSent: "What is sent",
  makeAccount: "Account",

  crisisTitle: "You don't have to carry this alone",
  crisis: "Talk to somebody now. No AI gets what you wrote; it stays among your own records.",
  crisisAll: "Help now",

  earlier: "Earlier conversations",
  earlierNone: "What you ask is kept here, to read again or delete.",
  deleteNamed: (name: string) => `Delete “${name}”`,
  deleteAll: "Delete all…",
  deleteAllSure: (n: number, number: string) =>
    `Delete ${plural(n, { one: "this conversation", other: `all ${number} conversations` })}?`,
  deleteAllNow: "Delete all",
  keep: "Keep",
  deleted: (n: number, number: string) =>
    plural(n, { one: "Conversation deleted.", other: `${number} conversations deleted.` }),
  undo: "Undo",
  keptFor: (words: string) => `Messages are deleted ${words}.`,
  keptForever: "Messages are kept until you delete them.",
  after: { 30: "after 30 days", 90: "after 90 days", 365: "after a year" } as Readonly<
    Record<number, string>
  >,

  week: "Your week",
  weekIntro: "The last 7 days in a few sentences.",
  weekOpen: "Look at my week",
  tooFewDays: "There are too few days yet to say something about this.",
  sayMore: "Say more",
  askAbout: "Ask about this",
  askWhyAll: (metric: string) => `How has my ${metric} gone over all my days, and why?`,
  askWhy: (metric: string, days: string) => `How has my ${metric} gone over the last ${days} days, and why?`,

  consent: {
    title: "Use an AI model",
    close: "Close",
    lead: "Your question then goes to your account's server, and from there to the AI provider that its operator has set up. The answer comes back the same way.",
    sentTitle: "What is sent",
    sent: [
      "Your question, and what was said before in the same conversation",
      "Summaries of your numbers that the answer needs: means, ranges, changes, the newest and the outermost values, “days ago” instead of dates",
      "Findings and the reasons of your score, where the question is about them",
    ],
    neverTitle: "What never is",
    never: [
      "Your name, e-mail, phone numbers, addresses, ids and exact dates: they are taken out on this device and once more on the server",
      "Your days one by one, your diary as a whole, your files",
      "Words of crisis: Help now comes up instead",
    ],
    payloadTitle: "The next request, word for word",
    payloadExample: "With this question as an example:",
    payloadDraft: "With the question that you have typed:",
    payloadCrisis: "Nothing would be sent for this question.",
    payloadLater:
      "Numbers follow only if the model asks for them; each request is listed under “What was sent”.",
    copy: "Copy",
    copied: "Copied.",
    copyFailed: "It could not be copied. Select the text instead.",
    notes: "Own words too",
    notesDetail: "Notes and the names of your own contexts may go along where they matter.",
    on: "Switch on",
    off: "Switch off",
    notNow: "Not now",
    isOn: "It is on. You can switch it off here at any time.",
    account: "An AI model is reached through an account. Without one, answers are written on this device.",
    sample: "While you look at sample data nothing is sent.",
    toAccount: "Sign in, or make an account",
  },

  settings: {
    heading: "Assistant",
    open: "Ask about your numbers",
    openDetail: "Answers with your own numbers, with or without a network.",
    model: "AI model",
    modelDetail: "Questions and summaries of your numbers go to an AI provider. Off, nothing is sent.",
    needsAccount:
      "An AI model needs an account. Without one, answers are written on this device, without AI.",
    browser: "Your browser's own model",
    browserDetail: "This browser has a language model. With it, answers are made on this device.",
    browserFetching: "Your browser is fetching its model",
    browserFailed: "Your browser could not fetch its model. Nothing else changed. Try again later.",
    keepFor: "Keep conversations",
    keepChoices: { 30: "30 days", 90: "90 days", 365: "A year", 0: "Always" } as Readonly<
      Record<number, string>
    >,
    sent: "What was sent",
    sentDetail: "Each request that left this device, as it was.",
    failed: "This was not saved. What you logged before is safe. Try again.",
  },

  sentPage: {
    title: "What was sent",
    none: "Nothing",
    noneBody: "The assistant has sent nothing from this device. What it sends is listed here for 30 days.",
    lead: "What the assistant sent from this device in the last 30 days, as it was. The list stays on this device.",
    purpose: { chat: "A question", insight: "Words for a chart", review: "Your week" },
    status: {
      sent: "no answer known",
      answered: "answered",
      failed: "failed",
      stopped: "stopped",
    },
    show: "Show",
    hide: "Hide",
    deleteAll: "Delete the list",
    deleteAllDetail: "This deletes the list here, not what the provider may have kept.",
  },
};
