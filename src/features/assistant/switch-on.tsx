import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { ConsentSheet } from "./consent-sheet.tsx";
import { createAssistant } from "./create-assistant.ts";
import type { AssistantSettings } from "./create-assistant-settings.ts";

/** Switching on from elsewhere than the assistant: the same sheet with an example of a question. */
export function SwitchOn(props: {
  readonly today: LocalDay;
  readonly settings: AssistantSettings;
  readonly close: () => void;
}) {
  const talk = createAssistant(database(), () => props.today);
  return (
    <ConsentSheet
      question=""
      pendingPayload={talk.pendingPayload}
      settings={props.settings}
      close={props.close}
    />
  );
}
