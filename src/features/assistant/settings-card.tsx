import { createSignal, lazy, Show, Suspense } from "solid-js";
import { conversationDays } from "#core/model/conversation-message.ts";
import type { LocalDay } from "#core/time.ts";
import { currentAccount } from "#data/account-preference.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { Choice } from "#ui/choice/choice.tsx";
import { List, ListLink, ListRow } from "#ui/list/list.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Switch } from "#ui/switch/switch.tsx";
import { BrowserSwitch } from "./browser-switch.tsx";
import { createAssistantSettings } from "./create-assistant-settings.ts";

const SwitchOn = lazy(async () => ({ default: (await import("./switch-on.tsx")).SwitchOn }));

/** The way to the assistant, its switches, how long conversations are kept, and what was sent. */
export function AssistantCard(props: { readonly today: LocalDay }) {
  const t = texts("assistant", assistant).settings;
  const own = createAssistantSettings();
  const [consenting, setConsenting] = createSignal(false);
  // From the shortest on; 0 is for ever.
  const keepOptions = conversationDays
    .toSorted((a, b) => (a || Infinity) - (b || Infinity))
    .map((days) => ({ value: `${days}`, word: t.keepChoices[days] ?? "" }));
  // Nothing is switched on before it was seen what is sent.
  const switchTo = (on: boolean) => {
    if (on) setConsenting(true);
    else void own.saveOn(false);
  };
  return (
    <Card heading={t.heading}>
      <List>
        <ListLink href="/assistant" label={t.open} detail={t.openDetail} />
        <ListRow
          label={
            <Switch
              label={t.model}
              detail={currentAccount() ? t.modelDetail : t.needsAccount}
              checked={own.choices()?.on === true || consenting()}
              onChange={switchTo}
            />
          }
        />
        <ListRow
          label={
            <Switch
              label={texts("assistant", assistant).consent.notes}
              detail={texts("assistant", assistant).consent.notesDetail}
              checked={own.choices()?.notes === true}
              onChange={(notes) => void own.saveNotes(notes)}
            />
          }
        />
        <Suspense>
          <BrowserSwitch />
        </Suspense>
        <ListRow label={t.keepFor}>
          <Choice
            label={t.keepFor}
            options={keepOptions}
            value={own.choices() && `${own.choices()?.keepDays}`}
            onChange={(days) => void own.saveKeepDays(Number(days))}
          />
        </ListRow>
        <ListLink href="/more/sent" label={t.sent} detail={t.sentDetail} />
      </List>
      <Show when={own.failed()}>
        <Notice kind="problem">{t.failed}</Notice>
      </Show>
      <Show when={consenting()}>
        <Suspense>
          <SwitchOn today={props.today} settings={own} close={() => setConsenting(false)} />
        </Suspense>
      </Show>
    </Card>
  );
}
