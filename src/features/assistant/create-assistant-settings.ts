import { type Accessor, createSignal } from "solid-js";
import { conversationDays } from "#core/model/conversation-message.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { saveSetting, setting } from "#data/setting-repository.ts";
import { createLive } from "#ui/live/create-live.ts";

/** What the person has chosen for the assistant. */
export interface AssistantChoices {
  readonly on: boolean;
  readonly notes: boolean;
  /** One of `conversationDays`. */
  readonly keepDays: number;
}

export interface AssistantSettings {
  /** Undefined until read. */
  readonly choices: Accessor<AssistantChoices | undefined>;
  /** Whether the last change could not be saved. */
  readonly failed: Accessor<boolean>;
  readonly saveOn: (on: boolean) => Promise<void>;
  readonly saveNotes: (notes: boolean) => Promise<void>;
  readonly saveKeepDays: (days: number) => Promise<void>;
}

/** The assistant's switches as signals. */
export function createAssistantSettings(): AssistantSettings {
  const db = database();
  const [failed, setFailed] = createSignal(false);
  const choices = createLive(() =>
    live(async () => {
      const [on, notes, days] = await Promise.all([
        setting(db, "assistantOn"),
        setting(db, "assistantNotes"),
        setting(db, "conversationDays"),
      ]);
      const keepDays = conversationDays.find((one) => one === days) ?? conversationDays[0];
      return { on: on === true, notes: notes === true, keepDays };
    }),
  );
  const save = async (key: "assistantOn" | "assistantNotes" | "conversationDays", value: boolean | number) =>
    setFailed(!(await saveSetting(db, key, value, Date.now())).ok);
  return {
    choices,
    failed,
    saveOn: async (on) => void (await save("assistantOn", on)),
    saveNotes: async (notes) => void (await save("assistantNotes", notes)),
    saveKeepDays: async (days) => void (await save("conversationDays", days)),
  };
}
