import type { BuiltInContext } from "#core/model/context-tag.ts";

/** What can be going on, and the words for choosing and looking after it. */
export const context = {
  name: {
    work: "Work",
    deadline: "Deadline",
    family: "Family",
    training: "Training",
    poorSleep: "Poor sleep",
    travel: "Travel",
    ill: "Ill",
    alone: "Alone",
  } satisfies Record<BuiltInContext, string>,
  unnamed: "Unnamed",
  add: "Add your own",
  newName: "Name of your own",
  addButton: "Add",
  cancel: "Cancel",
  edit: "Edit",
  done: "Done",
  editHint: "Archived ones are no longer offered. Past check-ins keep them.",
  rename: (name: string) => `Name of ${name}`,
  archive: "Archive",
  archiveOf: (name: string) => `Archive ${name}`,
  restore: "Bring back",
  restoreOf: (name: string) => `Bring back ${name}`,
  archived: "archived",
  taken: (name: string) => `${name} is there already.`,
  nameless: "Give it a name of up to 40 letters.",
  failed: {
    storageFull:
      "Not changed: the device has no space left. Nothing was lost. Free some space, then try again.",
    storageUnavailable:
      "Not changed: the browser's storage does not answer. Nothing was lost. Close other tabs of this app, then try again.",
  },
};
