import { createSignal } from "solid-js";
import { database } from "#data/current-database.ts";
import { syncNow } from "#sync/sync-client.ts";
import { type SyncStatus, syncStatus } from "#sync/sync-status.ts";
import { askSources } from "./ask-sources.ts";

/** How a round that was asked for went. */
export type Answer =
  | { readonly is: "done" | "doneButRefused" | "failed" }
  | { readonly is: "waiting"; readonly count: number };

/** A round on request, and what to answer. */
export function createSyncNow() {
  const db = database();
  const [isAsked, setAsked] = createSignal(false);
  const [answer, setAnswer] = createSignal<Answer>();

  async function ask(): Promise<void> {
    setAsked(true);
    setAnswer(undefined);
    askSources(db).catch(reportError);
    await syncNow();
    setAnswer(answerOf(await syncStatus(db)));
    setAsked(false);
  }

  return { isAsked, answer, ask };
}

function answerOf({ outcome, waiting, rejected }: SyncStatus): Answer {
  if (outcome !== "done") return { is: "failed" };
  if (waiting > 0) return { is: "waiting", count: waiting };
  return { is: rejected > 0 ? "doneButRefused" : "done" };
}
