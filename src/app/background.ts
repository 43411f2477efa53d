import { adopt, isAdopting } from "#data/account-client.ts";
import { currentAccount } from "#data/account-preference.ts";
import { database } from "#data/current-database.ts";
import { databaseNames } from "#data/database.ts";
import { recoverNoteDrafts } from "#data/note-draft.ts";
import { askForPersistence } from "#data/persistence.ts";
import { watchWaiting } from "#features/assistant/watch-waiting.ts";
import { keepScored } from "#scoring/scoring-client.ts";
import { startSyncing } from "#sync/sync-client.ts";
import { followAccount } from "./account/follow-account.ts";
import { shareSession } from "./account/share-session.ts";
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
  if (databaseName !== databaseNames.sample) followInstallMoment();
  followAccount();
  // The app was closed while records were on their way into the account.
  if (isAdopting()) void adopt(Date.now(), () => {});
  const account = currentAccount();
  if (account && databaseName !== databaseNames.sample) {
    shareSession(database(), account.id)
      .catch(reportError)
      .then(() => startSyncing(database(), account.id))
      .catch(reportError);
    watchWaiting(database(), answerWaiting);
  }
  await nextTask();
  if (import.meta.env.PROD) void watchUpdates();
}

/** Asks the assistant's model what could not be asked before. */
async function answerWaiting(signal: AbortSignal) {
  const [{ answerWaiting }, { pageSurroundings }] = await Promise.all([
    import("#features/assistant/answer-waiting.ts"),
    import("#features/assistant/page-surroundings.ts"),
  ]);
  return answerWaiting(pageSurroundings(database(), today), signal);
}
