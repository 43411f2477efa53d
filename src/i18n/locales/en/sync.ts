import { plural } from "../../plural.ts";

const changes = (n: number, number: string) => `${number} ${plural(n, { one: "change", other: "changes" })}`;
const wait = (n: number) => plural(n, { one: "waits", other: "wait" });

export const sync = {
  title: "Sync",
  back: "More",
  cardDetail: "What waits, and what needs a decision.",

  /** The line on every page: a few words, or one. */
  line: {
    synced: "Synced",
    syncedAgo: (ago: string) => `Synced ${ago}`,
    never: "Not synced yet",
    syncing: "Syncing",
    first: (percent: string) => `First sync ${percent}`,
    waiting: (n: number, number: string) => `${changes(n, number)} ${wait(n)}`,
    offline: "Offline, saved on this device",
    offlineWaiting: (n: number, number: string) => `Offline, ${changes(n, number)} saved here`,
    unreachable: "Server out of reach, saved here",
    trouble: "Server trouble, saved here",
    behind: "Server update to come, saved here",
    signIn: "Sign in again to sync",
    update: "Update the app to sync",
    full: "Storage is full",
    unavailable: "Storage doesn't answer",
    refused: (n: number, number: string) =>
      `${changes(n, number)} ${plural(n, { one: "was", other: "were" })} refused`,
    replaced: (n: number, number: string) =>
      `${number} replaced ${plural(n, { one: "value", other: "values" })} kept`,
  },

  state: "State",
  sentence: {
    synced: "Everything on this device is in your account.",
    never: "Nothing has been synced on this device yet. It starts by itself.",
    syncing: "Syncing with your account.",
    first: "Your records are arriving. You can use the app meanwhile.",
    waiting: (n: number, number: string) =>
      `${changes(n, number)} ${plural(n, { one: "is", other: "are" })} on the way to your account.`,
    offline: (saved: string) => `You are offline. ${saved}`,
    unreachable: (saved: string) => `The server can't be reached. ${saved}`,
    trouble: (saved: string) => `The server has trouble. ${saved}`,
    behind: (saved: string) => `The server is about to be updated. ${saved}`,
    /** What is added to those. */
    allHere: "Everything is saved on this device.",
    here: (n: number, number: string) =>
      `${changes(n, number)} ${plural(n, { one: "is", other: "are" })} saved on this device.`,
    signIn: "The server asks who you are again. Everything is saved on this device.",
    update: "This app is too old for the server. Everything is saved on this device.",
    full: "This device has no space left, so syncing has stopped. What is saved here is safe.",
    unavailable: "The browser's storage does not answer, so syncing has stopped.",
  },
  next: {
    offline: "It goes on by itself when you are back.",
    unreachable: "It tries again by itself. There is nothing to do.",
    trouble: "It tries again by itself. There is nothing to do.",
    behind: "It goes on by itself after that. There is nothing to do.",
    signIn: "What you log is kept until you have signed in.",
    update: "Reload to get the new version. What you log until then is kept.",
    unavailable: "Close other tabs of this app, then reload.",
  },
  signIn: "Sign in",
  update: "Update",
  reload: "Reload",
  lastSuccess: "Last synced",
  lastNever: "never",
  exactly: (day: string, time: string) => `${day}, ${time}`,
  arrived: (done: string, total: string) => `${done} of ${total} records`,
  arriving: "First sync",

  now: "Sync now",
  syncing: "Syncing",
  answer: {
    done: "Done. Everything on this device is in your account.",
    doneButRefused: "Done, but for what the server refused. You find it on this page.",
    waiting: (n: number, number: string) =>
      `Not all of it went through: ${changes(n, number)} still ${wait(n)}.`,
    failed: "That did not work this time. Nothing is lost.",
  },

  full: {
    title: "What helps",
    export: "Save a backup first, to be on the safe side.",
    sample: "Leave the sample data, if it is open: that deletes it.",
    free: "Delete photos, videos or apps that you no longer need. A few megabytes will do.",
    again: "Then sync again.",
    link: "Your data",
  },

  none: {
    title: "Your records stay on this device",
    body: "Without an account nothing is sent anywhere. With one, they are on all your devices, and come back if you lose one.",
    action: "Sign in, or make an account",
    sampleTitle: "Sample data stays here",
    sample:
      "What you look at is made up and goes nowhere. Your own records wait untouched; leave the sample to sync them.",
  },

  waiting: "Waiting",
  waitingNone: "Nothing waits. What you log goes to your account by itself.",
  waitingNewest: "The latest",
  kinds: {
    mood_entry: (n: number, number: string) =>
      `${number} ${plural(n, { one: "check-in", other: "check-ins" })}`,
    context_tag: (n: number, number: string) =>
      `${number} ${plural(n, { one: "context", other: "contexts" })}`,
    cycle: (n: number, number: string) =>
      `${number} ${plural(n, { one: "day of strain", other: "days of strain" })}`,
    recovery: (n: number, number: string) =>
      `${number} ${plural(n, { one: "recovery", other: "recoveries" })}`,
    sleep: (n: number, number: string) => `${number} ${plural(n, { one: "sleep", other: "sleeps" })}`,
    workout: (n: number, number: string) => `${number} ${plural(n, { one: "workout", other: "workouts" })}`,
    journal_answer: (n: number, number: string) =>
      `${number} ${plural(n, { one: "journal answer", other: "journal answers" })}`,
    questionnaire_response: (n: number, number: string) =>
      `${number} ${plural(n, { one: "questionnaire", other: "questionnaires" })}`,
    conversation_message: (n: number, number: string) =>
      `${number} ${plural(n, { one: "message with the assistant", other: "messages with the assistant" })}`,
    daily_score: (n: number, number: string) => `${number} ${plural(n, { one: "score", other: "scores" })}`,
    setting: (n: number, number: string) => `${number} ${plural(n, { one: "setting", other: "settings" })}`,
    lost_value: (n: number, number: string) =>
      `${number} ${plural(n, { one: "settled value", other: "settled values" })}`,
  },

  record: {
    mood_entry: (when: string) => `Check-in of ${when}`,
    context_tag: (name: string) => `Context “${name}”`,
    cycle: (day: string) => `Strain of ${day}`,
    recovery: (day: string) => `Recovery of ${day}`,
    sleep: (day: string) => `Sleep of ${day}`,
    workout: (day: string) => `Workout of ${day}`,
    journal_answer: (day: string) => `Journal answer of ${day}`,
    questionnaire_response: (day: string) => `Questionnaire of ${day}`,
    conversation_message: (text: string) => `Message with the assistant: “${text}”`,
    daily_score: (day: string) => `Score of ${day}`,
    setting: (name: string) => `Setting “${name}”`,
    lost_value: () => "Replaced value that was settled",
  },
  gone: {
    mood_entry: "Deleted check-in",
    context_tag: "Deleted context",
    cycle: "Deleted day of strain",
    recovery: "Deleted recovery",
    sleep: "Deleted sleep",
    workout: "Deleted workout",
    journal_answer: "Deleted journal answer",
    questionnaire_response: "Deleted questionnaire",
    conversation_message: "Deleted message with the assistant",
    daily_score: "Deleted score",
    setting: "Deleted setting",
    lost_value: "Replaced value that was settled",
  },
  settingNames: {
    onboarded: "Welcome seen",
    hideNumber: "Hide the number",
    temperatureUnit: "Temperature",
    distanceUnit: "Distance",
    energyUnit: "Energy",
    installOffered: "Install offered",
    worksWithClients: "Working with people",
    questionnaireReminder: "Monthly questionnaire",
    questionnairePutOff: "Questionnaire put off",
    assistantOn: "Assistant on",
    assistantNotes: "Notes for the assistant",
    conversationDays: "Keeping conversations",
  },

  refused: "Refused by the server",
  refusedNone: "Nothing was refused.",
  refusedIntro: "The rest is not held up by it. It stays here until you decide.",
  reason: {
    range: "A value in it is outside of what the server accepts. Edit it, then it is sent again.",
    text: "There is a character in its text that the server can't read. Type the text anew, then it is sent again.",
    large: "It is too large for the server. Make its text shorter, then it is sent again.",
    missing: "Something that it needs is missing. Open and complete it, or discard it.",
    twice: "The server has another record in its place. Discard it to get that one.",
    notAllowed: "The server does not let this account change it. Discard it to get what the server has.",
    unknown: "The server does not know this kind of record yet. Try again after its next update.",
    other: "The server did not say why in words that are known here.",
  },
  refusedAt: (ago: string, code: string) => `${ago}, code ${code}`,
  edit: "Edit",
  openSettings: "Open settings",
  tryAgain: "Try again",
  discard: "Discard…",
  discardSure:
    "This deletes your change from this device for good. If the server has an earlier state, that comes back.",
  discardNow: "Discard it",
  keepIt: "Don't discard",
  discarded: "Discarded.",
  sentAgain: "It is sent once more.",

  replaced: "Replaced on another device",
  replacedNone:
    "Nothing was replaced. If two of your devices change the same thing, both versions are kept here.",
  replacedIntro:
    "Two devices changed the same thing. The later change stands; the other is kept until you decide.",
  before: "Replaced",
  stands: "Stands now",
  here: "this device",
  elsewhere: "another device",
  writtenAt: (when: string, where: string) => `${when}, ${where}`,
  deleted: "Deleted",
  cleared: "Nothing",
  restore: "Restore",
  bringBack: "Bring it back",
  keep: "Keep what stands",
  keepDeleted: "Leave it deleted",
  copy: "Copy",
  copied: "Copied.",
  copyFailed: "It could not be copied. Select the text and copy it by hand.",
  onlyCopy:
    "The record is deleted, and not all of it was kept, so it can't come back whole. You can copy this.",
  restored: "Restored. It goes to your other devices too.",
  kept: "What stands was kept.",
  field: {
    rating: "Mood",
    energy: "Energy",
    stress: "Stress",
    contexts: "What was going on",
    note: "Note",
    moment: "When",
    label: "Name",
    archived: "Offered",
    value: "Choice",
    answers: "Answers",
    scores: "Scores",
  },
  step: (value: string) => `${value} of 5`,
  noContexts: "Nothing chosen",
  unknownContext: "Deleted context",
  yes: "Yes",
  no: "No",
  units: {
    celsius: "°C",
    fahrenheit: "°F",
    kilometer: "km",
    mile: "miles",
    kilocalorie: "kcal",
    kilojoule: "kJ",
  },

  failed: {
    storageFull:
      "Your device has no space left, so this was not done. Nothing is lost. Free some space, then try again.",
    storageUnavailable:
      "The browser's storage did not answer, so this was not done. Nothing is lost. Reload the app, then try again.",
  },
};
