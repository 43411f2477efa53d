import type { Cycle, JournalAnswer, Recovery, Sleep, Workout } from "./whoop.ts";

/** What an importer hands over to be stored, by table. Sources that report other tables add them here. */
export interface ImportedRecords {
  readonly cycle: readonly Cycle[];
  readonly recovery: readonly Recovery[];
  readonly sleep: readonly Sleep[];
  readonly workout: readonly Workout[];
  readonly journal_answer: readonly JournalAnswer[];
}

export type ImportedTable = keyof ImportedRecords;

/** All tables an import writes, in the order in which it writes them: what others point at comes first. */
export const importedTables: readonly ImportedTable[] = [
  "cycle",
  "sleep",
  "recovery",
  "workout",
  "journal_answer",
];

/** Nothing imported. */
export const noRecords: ImportedRecords = {
  cycle: [],
  recovery: [],
  sleep: [],
  workout: [],
  journal_answer: [],
};
