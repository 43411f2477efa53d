import { plural } from "../../plural.ts";

export const importing = {
  title: "Import from WHOOP",
  back: "More",

  yours: "Your export",
  choose: "Choose files",
  chooseDetail: "the ZIP file, or the CSV files in it. Or drop them here.",
  stays: "It is read on this device. Nothing is sent anywhere, and nothing is saved before you say so.",

  how: "How to get it",
  howSteps: [
    "In the WHOOP app, open the menu (More).",
    "Tap “Export WHOOP Data”, check your e-mail address, and create the export.",
    "WHOOP sends a link by e-mail within a day.",
    "Save the ZIP file on this device and choose it here. You don't need to unpack it.",
  ],
  howNote:
    "WHOOP moves things now and then. If you don't see it, look in the app's settings for “Data export”.",

  reading: "Reading",
  understanding: "Working out days and times",
  writing: "Saving",
  undoing: "Taking it back",
  cancel: "Cancel",
  sharedNone:
    "The file you shared did not arrive. Nothing was changed. Save it on this device first, then choose it here.",

  preview: "What was found",
  previewNothingSaved: "Nothing is saved yet.",
  span: (first: string, last: string) => `${first} to ${last}`,
  counts: {
    cycle: (n: number, number: string) =>
      `${number} ${plural(n, { one: "day of strain", other: "days of strain" })}`,
    recovery: (n: number, number: string) =>
      `${number} ${plural(n, { one: "recovery", other: "recoveries" })}`,
    sleep: (n: number, number: string) => `${number} ${plural(n, { one: "sleep", other: "sleeps" })}`,
    workout: (n: number, number: string) => `${number} ${plural(n, { one: "workout", other: "workouts" })}`,
    journal_answer: (n: number, number: string) =>
      `${number} ${plural(n, { one: "journal answer", other: "journal answers" })}`,
  },
  kinds: { cycles: "Cycles", sleeps: "Sleeps", workouts: "Workouts", journal: "Journal" },
  rows: (accepted: string, rows: string) => `${accepted} of ${rows} rows`,
  allRows: (n: number, rows: string) => (n === 1 ? "1 row" : `all ${rows} rows`),
  leftOut: "Left out",
  nothingLeftOut: "Every row and column was understood.",
  skipped: (count: number, number: string, line: string) =>
    `${number} ${plural(count, { one: "row", other: "rows" })}, the first on line ${line}`,
  skipReasons: {
    badTime: "A start or end is no time.",
    implausibleTime: "The time is in the future, or before there was WHOOP.",
    endBeforeStart: "It ends before it starts.",
    tooLong: "It lasts more than a day.",
    noTimeZone: "There is no time zone to tell when it was.",
    duplicate: "The same record is there already, in an earlier row.",
    overlap: "Another row tells of the same hours.",
    noQuestion: "There is no question.",
    noAnswer: "There is no yes or no.",
  },
  dropped: (column: string, count: number, number: string, example: string) =>
    `“${column}”: ${number} ${plural(count, { one: "value", other: "values" })} that no body has, such as ${example}. The rest of ${plural(count, { one: "that row is", other: "those rows is" })} kept.`,
  unknownColumns: (columns: string) => `Columns not understood, and so not imported: ${columns}`,
  missingColumns: (columns: string) => `Columns that are usually there: ${columns}`,
  times: {
    local: "Times were read as the clock on your wall, in the time zone each row names.",
    utc: "Times were read as UTC, because only so do your days follow one another without gaps.",
  },
  warnings: {
    fileLeftOut: (file: string, columns: string) =>
      `${file} was left out: it lacks ${columns}. The other files are fine.`,
    fileNotUsed: (file: string) => `${file} is no table of a WHOOP export, so it was left aside.`,
    unclosedQuote: (file: string, line: string) =>
      `${file}: a quotation mark on line ${line} is never closed. What follows it was lost, so this may not be the whole export.`,
    timeReadingDisputed: (local: string, utc: string) =>
      `The files don't agree on their clock: ${local} places speak for wall time, ${utc} for UTC. The majority was taken; check a day you remember.`,
    timeReadingUnproven: {
      sleepHours:
        "Nothing in the files proves which clock they use. It was judged by when you sleep; check a night you remember.",
      usualFormat:
        "Nothing in the files proves which clock they use. It was read as WHOOP usually writes it; check a night you remember.",
    },
    daysEstimated: (count: number, number: string) =>
      `For ${number} journal ${plural(count, { one: "answer", other: "answers" })} the day is a guess, because the night they belong to is not in the files. Add the cycles file to know.`,
  },
  confirm: "Save to this device",
  discard: "Don't save",

  done: "Imported",
  created: (n: number, number: string) => `${number} new ${plural(n, { one: "record", other: "records" })}.`,
  changed: (number: string) => `${number} updated.`,
  unchanged: (n: number, number: string) =>
    `${number} ${plural(n, { one: "was", other: "were" })} here already.`,
  nothingNew: "All of it was here already. Nothing changed.",
  seeToday: "See Today",
  undo: "Undo",
  another: "Import another",
  scoring: "Your scores are worked out in the background.",

  past: "Past imports",
  pastWhen: (day: string, time: string) => `${day}, ${time}`,
  pastNothing: "Brought nothing new",
  pastState: {
    done: (n: number, number: string) => `${number} ${plural(n, { one: "record", other: "records" })}`,
    undone: "Undone",
    writing: "Not finished. Undo it, or import the same file again: it goes on from there.",
  },
  undoAsk: "Undo this import? What it brought is removed. What you changed since stays.",
  undoKeep: "Keep it",
  undone: "Taken back. Your check-ins were not touched.",

  failedTitle: "Nothing was changed",
  errors: {
    notAnExport: (file: string, looksLike: string) =>
      `“${file}” is not a WHOOP export: ${looksLike} Your data is as it was. Choose the ZIP file from WHOOP's e-mail.`,
    looks: {
      nothing: "it is empty.",
      zip: "it is a ZIP without WHOOP's tables in it.",
      spreadsheet: "it looks like a spreadsheet. Saving it in another program changes it.",
      table: "it is a table, but with other columns.",
      text: "it is a text file.",
      other: "it is another kind of file.",
    },
    truncatedZip: (file: string) =>
      `“${file}” ends too early, as when a download is cut short. Your data is as it was. Download it again from WHOOP's e-mail.`,
    damagedZip: (file: string) =>
      `“${file}” is damaged. Your data is as it was. Download it again from WHOOP's e-mail.`,
    encryptedZip: (file: string) =>
      `“${file}” is locked with a password. Your data is as it was. Unpack it first, then choose the CSV files in it.`,
    unsupportedZip: (file: string) =>
      `“${file}” is packed in a way browsers can't unpack. Your data is as it was. Unpack it first, then choose the CSV files in it.`,
    zipBomb: (file: string, limit: string) =>
      `“${file}” would unpack to more than ${limit}, far more than any export. It was not opened. Your data is as it was. Choose the ZIP file from WHOOP's e-mail.`,
    tooLarge: (file: string, size: string, limit: string) =>
      `“${file}” has ${size}; the most that can be read is ${limit}. Your data is as it was. Choose the ZIP file from WHOOP's e-mail.`,
    tooManyRows: (file: string, limit: string) =>
      `“${file}” has more than ${limit} rows, more than a lifetime of WHOOP. Your data is as it was. Choose the ZIP file from WHOOP's e-mail.`,
    wrongEncoding: (file: string) =>
      `“${file}” was saved by another program in a form that loses letters. Your data is as it was. Choose the file as WHOOP sent it.`,
    brokenTable: (file: string, line: string) =>
      `“${file}” breaks off at line ${line}: a quotation mark is never closed. Your data is as it was. Choose the file as WHOOP sent it.`,
    missingColumns: (file: string, columns: string) =>
      `“${file}” lacks ${columns}, without which it can't be read. Your data is as it was. Choose the file as WHOOP sent it.`,
    empty:
      "There is not a single row in it. Your data is as it was. If your WHOOP account is new, export again after a few nights.",
    noUsableRows: (file: string, count: number, rows: string, reason: string) =>
      `None of the ${rows} ${plural(count, { one: "row", other: "rows" })} in “${file}” could be used. ${reason} Your data is as it was. Choose the file as WHOOP sent it.`,
    cancelled: "You stopped it. Your data is as it was.",
    unreadable: (file: string) =>
      `“${file}” could not be read; it may have been moved or changed. Your data is as it was. Choose it again.`,
    workerFailed:
      "Reading stopped, most likely because the device ran out of memory. Your data is as it was. Close other apps and try again.",
    laterImport: "A later import builds on this one. Nothing was changed. Undo the later one first.",
    storageFull:
      "Your device is out of space. What was here before is safe. Free some space, then choose the file again.",
    storageUnavailable:
      "The browser's storage did not answer. What was here before is safe. Reload the app, then choose the file again.",
  },
};
