import { askForPersistence } from "#data/persistence.ts";
import { keepScored } from "#scoring/scoring-client.ts";

/** What goes on behind the screens of an open app. */
export function startBackground(databaseName: string): void {
  keepScored(databaseName);
  askForPersistence();
}
