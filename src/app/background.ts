import { database } from "#data/current-database.ts";
import { databaseNames } from "#data/database.ts";
import { recoverNoteDrafts } from "#data/note-draft.ts";
import { askForPersistence } from "#data/persistence.ts";
import { keepScored } from "#scoring/scoring-client.ts";
import { followInstallMoment } from "./install/follow-install-moment.ts";
import { nextTask } from "./next-task.ts";
import { today } from "./today.ts";
import { watchUpdates } from "./update/watch-updates.ts";

/** What goes on behind the screens of an open app. */
export async function startBackground(databaseName: string): Promise<void> {
  keepScored(database(), today);
  await nextTask();
  // The sheet opens right after a tap: its code is here by then.
  void import("#features/check-in/check-in-sheet.tsx");
  void recoverNoteDrafts(database(), Date.now());
  await nextTask();
  askForPersistence();
  // Sample data leaves no trace, a remembered answer included.
  if (databaseName === databaseNames.device) followInstallMoment();
  await nextTask();
  if (import.meta.env.PROD) void watchUpdates();
}
