import { createEffect, createRoot } from "solid-js";
import { shownDatabaseName } from "#data/account-preference.ts";
import { database } from "#data/current-database.ts";
import { unfinished } from "#ui/unfinished/unfinished.ts";

/**
 * Loads this tab anew when another one has signed in or out, so that no tab goes on showing what belongs to
 * somebody else. What is being typed is finished first, into the database it was begun in.
 */
export function followAccount(): void {
  addEventListener("storage", () => {
    if (shownDatabaseName() === database().name) return;
    createRoot(() => {
      createEffect(() => {
        if (!unfinished()) location.reload();
      });
    });
  });
}
