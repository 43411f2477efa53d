import { plural } from "../../plural.ts";

export const settings = {
  title: "More",
  help: "Help now",

  lookingBack: "Looking back",
  diary: "Diary",
  diaryDetail: "Every check-in, to read, change or add to.",

  account: "Account",
  accountNone: "Sign in, or make an account",
  accountNoneDetail: "Your records on all your devices. Without one, all works on this device only.",
  accountHeld: "Your records go to your account.",
  accountExpired: "Sign in again to sync. Your records are safe here.",

  sources: "Sources",
  whoop: "WHOOP export file",
  whoopNone: "Sleep, recovery and strain from your own export.",
  whoopLast: (ago: string) => `Last import ${ago}`,
  import: "Import",
  pastImports: "Past imports",
  pastImportsDetail: "See what each brought, or undo one.",

  show: "How it looks",
  appearance: "Appearance",
  appearanceAuto: "Like device",
  appearanceLight: "Light",
  appearanceDark: "Dark",
  hideNumber: "Hide the number",
  hideNumberDetail: "Today then says the band and the reasons only.",
  language: "Language",
  temperature: "Temperature",
  celsius: "°C",
  fahrenheit: "°F",
  distance: "Distance",
  kilometer: "km",
  mile: "miles",
  energy: "Energy",
  kilocalorie: "kcal",
  kilojoule: "kJ",

  yours: "Your data",
  yoursLink: "Export, restore, delete",
  lastBackup: (ago: string) => `Last backup ${ago}`,
  noBackup: "No backup yet",
  storage: "Kept on this device",
  storageUsed: (used: string, free: string) => `${used} used, room for ${free} more`,
  storageUnknown: "This browser doesn't say how much room there is.",
  persistence: {
    granted: "Your browser has agreed to keep it, even when the device runs short of space.",
    denied:
      "Your browser has not agreed to keep it, so it may clear it when the device runs very short of space. Install the app or open it often, then ask again. A backup file is safe either way.",
    unsupported:
      "This browser can't promise to keep it when the device runs very short of space. Save a backup file now and then.",
    unasked: "After your first check-in, your browser is asked to keep it even when space runs short.",
  },
  askAgain: "Ask again",
  askedDenied: "The answer is still no. Nothing was lost. Browsers say yes more often to installed apps.",

  sample: "Sample data",
  sampleOffer: "Look around with two years of made-up data",
  sampleOfferDetail: "Your own data is set aside, untouched. Leaving deletes all of the sample.",
  sampleEnter: "Look around",
  sampleOn: "You are looking at made-up data",
  sampleOnDetail: "Your own data waits, untouched.",
  sampleLeave: "Leave sample data",
  sampleFilling: "Making up two years",
  sampleFailed: "The sample could not be made. Your own data was not touched. Try again.",

  questionnaires: "Questionnaires",
  questionnairesLink: "Answer, or look at results",
  questionnairesDetail: "Burnout, well-being, low mood",
  questionnaireReminder: "Remind me once a month",
  questionnaireReminderDetail: "A quiet card on Today when the questions about burnout are due.",
  about: "About",
  aboutNumbers: "About the numbers",
  aboutNumbersDetail: "How the score is made, and what it can't tell.",
  aboutApp: "What this app is",
  version: (version: string) => `Fire Rescued ${version}`,
  licence: "Free and open source, MIT licence.",

  failed: {
    storageFull:
      "Your device is out of space, so this was not saved. What you logged before is safe. Free some space, then try again.",
    storageUnavailable:
      "The browser's storage did not answer, so this was not saved. What you logged before is safe. Reload the app, then try again.",
  },

  data: {
    title: "Your data",
    whatIsHere: "What is here",
    empty: "Nothing yet. Your first check-in will be here, on this device.",
    counts: {
      mood_entry: (n: number, number: string) =>
        `${number} ${plural(n, { one: "check-in", other: "check-ins" })}`,
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
      daily_score: (n: number, number: string) => `${number} ${plural(n, { one: "score", other: "scores" })}`,
    },
    where:
      "It is on this device and nowhere else. Nothing is sent anywhere, so a backup file is the only other copy.",
    whereAccount: "It is on this device, and goes to your account. A backup file is a copy of your own.",
    whereAssistant:
      "What you ask the assistant goes to an AI model too, as you chose; “What was sent” on its card lists it.",
    sampleNote: "This is the sample data. Your own data is set aside, untouched.",

    export: "Save a copy",
    backup: "Backup file",
    backupDetail: "Everything, to restore it here or on another device.",
    backupAge: (ago: string) => `Last saved ${ago}.`,
    backupNever: "Never saved yet.",
    saveBackup: "Save backup",
    tables: "Tables",
    tablesDetail:
      "A ZIP of CSV files for a spreadsheet: one a kind of record, and daily.csv with a row a day.",
    saveTables: "Save tables",
    private: "The file is not encrypted. Keep it where only you can read it.",
    working: { json: "Writing the backup", csv: "Writing the tables" },
    saved: (name: string) => `Saved as ${name}.`,
    exportFailed: "The file could not be made. Your data is safe and unchanged. Try again.",

    restore: "Restore a backup",
    restoreDetail:
      "Brings back what is missing here. Where both have a record, the newer edit stays. Doing it twice changes nothing.",
    choose: "Choose a backup file",
    chooseDetail: "or drop it here",
    restoring: "Restoring",
    checking: "Checking the file",
    restored: (changed: number, number: string) =>
      changed === 0
        ? "All of it was here already. Nothing changed."
        : `Restored ${number} ${plural(changed, { one: "record", other: "records" })}.`,
    restoreFailed: {
      unreadable: "This file could not be read. Nothing was changed. Choose it again, or another copy of it.",
      tooLarge: "This file is too large to be a backup made here. Nothing was changed.",
      notJson:
        "This is no backup file, or only a part of one. Nothing was changed. Choose the .json file that “Save backup” made.",
      notBackup:
        "This file was not made by Fire Rescued. Nothing was changed. Choose the .json file that “Save backup” made.",
      newerVersion:
        "This backup was made by a newer version of the app. Nothing was changed. Reload to update, then choose it again.",
      invalidRow: (table: string, row: string) =>
        `Something in this file is not as it was saved (${table}, row ${row}). Nothing was changed. Try an earlier backup.`,
      storageFull:
        "Your device ran out of space part-way. What was here is safe, and part of the backup came back. Free some space and choose the file again: it goes on from there.",
      storageUnavailable:
        "The browser's storage stopped answering part-way. What was here is safe. Reload the app and choose the file again: it goes on from there.",
      stopped:
        "Restoring stopped part-way. What was here is safe. Choose the file again: it goes on from there.",
    },

    tableNames: {
      mood_entry: "check-ins",
      context_tag: "contexts",
      cycle: "days of strain",
      recovery: "recoveries",
      sleep: "sleeps",
      workout: "workouts",
      journal_answer: "journal answers",
      questionnaire_response: "questionnaires",
      conversation_message: "messages with the assistant",
      daily_score: "scores",
      setting: "settings",
    },

    erase: "Delete everything",
    eraseDetail:
      "Erases from this device every check-in, note, import, score and setting, sample data too. It can't be undone.",
    eraseInSample: "This is not about the sample only: your own data is erased too.",
    eraseUnsent: "None of it is kept anywhere else. Save a backup first if you may want it back.",
    eraseAccount:
      "You are signed out too. What has reached your account stays there; save a backup first if something has not.",
    eraseStart: "Delete everything…",
    eraseType: (word: string) => `Type “${word}” to confirm`,
    eraseWord: "delete",
    eraseNow: "Delete it all",
    keep: "Keep it",
    erasing: "Deleting",
    eraseBlocked: "Another tab of this app still holds the data. Close it, and deleting goes on by itself.",
    eraseFailed: "Not everything could be deleted. Close other tabs of this app and try again.",
  },
};
