import { createSignal, Match, Show, Switch } from "solid-js";
import { devicePreference } from "#data/device-preferences.ts";
import { enterSampleMode, leaveSampleMode } from "#data/sample-mode.ts";
import { settings } from "#i18n/locales/en/settings.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { List, ListRow } from "#ui/list/list.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Progress } from "#ui/progress/progress.tsx";

/** The way into made-up data and out of it. */
export function SampleCard() {
  const t = texts("settings", settings);
  const [state, setState] = createSignal<"ready" | "filling" | "failed">("ready");
  async function enter(): Promise<void> {
    setState("filling");
    const result = await enterSampleMode(Date.now());
    if (!result.ok) setState("failed");
  }
  return (
    <Card heading={t.sample}>
      <Show
        when={devicePreference("mode") !== "sample"}
        fallback={
          <List>
            <ListRow label={t.sampleOn} detail={t.sampleOnDetail}>
              <Button onClick={leaveSampleMode}>{t.sampleLeave}</Button>
            </ListRow>
          </List>
        }
      >
        <Switch
          fallback={
            <List>
              <ListRow label={t.sampleOffer} detail={t.sampleOfferDetail}>
                <Button onClick={enter}>{t.sampleEnter}</Button>
              </ListRow>
            </List>
          }
        >
          <Match when={state() === "filling"}>
            <Progress label={t.sampleFilling} value={undefined} />
          </Match>
          <Match when={state() === "failed"}>
            <Notice kind="problem" actions={<Button onClick={enter}>{t.sampleEnter}</Button>}>
              <p>{t.sampleFailed}</p>
            </Notice>
          </Match>
        </Switch>
      </Show>
    </Card>
  );
}
