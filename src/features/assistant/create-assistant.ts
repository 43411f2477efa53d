import type { Accessor } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";
import type { Assistant } from "./assistant.ts";
import { createAssistantIn } from "./create-assistant-in.ts";
import { pageSurroundings } from "./page-surroundings.ts";

/** The assistant for a screen of this page. */
export function createAssistant(db: FireDatabase, today: Accessor<LocalDay>): Assistant {
  return createAssistantIn(pageSurroundings(db, today));
}
