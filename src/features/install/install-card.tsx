import { type JSX, Match, Show, Switch } from "solid-js";
import { install } from "#i18n/locales/en/install.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { showHeldPrompt } from "./held-prompt.ts";
import styles from "./install-card.module.css";
import { wayHere } from "./install-way.ts";
import { IosSteps } from "./ios-steps.tsx";

/** How the app gets onto this device's home screen. `answered` hears that the browser's prompt was used. */
export function InstallCard(props: { answered?: () => void; decline?: JSX.Element }) {
  const t = texts("install", install);
  const showPrompt = async () => {
    await showHeldPrompt();
    props.answered?.();
  };
  return (
    <Card heading={t.heading}>
      <div class={styles.content}>
        <Switch fallback={<p>{t.why}</p>}>
          <Match when={wayHere() === "installed"}>
            <p>{t.installed}</p>
          </Match>
          <Match when={wayHere() === "iosSteps"}>
            <p>{t.why}</p>
            <IosSteps />
          </Match>
          <Match when={wayHere() === "browserMenu"}>
            <p>{t.why}</p>
            <p>{t.browserMenu}</p>
          </Match>
        </Switch>
        <div class={styles.actions}>
          <Show when={wayHere() === "prompt"}>
            <Button kind="primary" onClick={showPrompt}>
              {t.install}
            </Button>
          </Show>
          {props.decline}
        </div>
      </div>
    </Card>
  );
}
