import { askForPersistence } from "#data/persistence.ts";
import { keepScored } from "#scoring/scoring-client.ts";
import { watchUpdates } from "./update/watch-updates.ts";

/** What goes on behind the screens of an open app. */
export function startBackground(databaseName: string): void {
  keepScored(databaseName);
  askForPersistence();
  if (import.meta.env.PROD) void watchUpdates();
}
