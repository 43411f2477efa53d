import { createEffect, Match, on, Show, Switch } from "solid-js";
import { devicePreference } from "#data/device-preferences.ts";
import { whoop as english } from "#i18n/locales/en/whoop.ts";
import { texts } from "#i18n/texts.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { createNow } from "#ui/live/create-now.ts";
import { Progress } from "#ui/progress/progress.tsx";
import { createWhoop, type Whoop } from "./create-whoop.ts";
import styles from "./whoop-source.module.css";
import type { WhoopState } from "./whoop-state.ts";
import { WhoopStepView } from "./whoop-step.tsx";
import { historyWords, stateWords } from "./whoop-words.ts";

/** WHOOP among the sources: how it stands, and the ways to connect, mend and end it. */
export function WhoopSource() {
  const t = texts("whoop", english);
  const whoop = createWhoop();
  const now = createNow();
  let place: HTMLDivElement | undefined;
  createEffect(
    on(whoop.step, (step) => {
      // Who comes back from WHOOP lands at the top of the page.
      if (step.is === "returned") place?.scrollIntoView({ block: "center" });
    }),
  );
  return (
    <div class={styles.whoop} ref={place}>
      <Show when={whoop.state()}>
        {(state) => (
          <>
            <div>
              <h3 class={styles.name}>
                {t.name}
                <Show when={isLive(state()) && devicePreference("whoopDemo")}>
                  <span class={styles.demo}>{t.demo}</span>
                </Show>
              </h3>
              <p class="quiet">{stateWords(state(), now()).join(" ")}</p>
            </div>
            <Show when={asArriving(state())}>
              {(arriving) => (
                <Progress label={t.history} value={undefined} remark={historyWords(arriving())} />
              )}
            </Show>
            <WhoopStepView whoop={whoop} />
            <Show when={whoop.step().is !== "asking" && !isBusy(whoop)}>
              <Actions whoop={whoop} state={state()} />
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}

function Actions(props: { whoop: Whoop; state: WhoopState }) {
  const t = texts("whoop", english);
  return (
    <div class={styles.actions}>
      <Switch>
        <Match when={props.state.is === "noAccount"}>
          <ButtonLink href="/account">{t.signIn}</ButtonLink>
        </Match>
        <Match when={props.state.is === "none" || props.state.is === "disconnected"}>
          <Button onClick={() => props.whoop.go({ is: "asking" })}>{t.connect}</Button>
        </Match>
        <Match when={props.state.is === "broken"}>
          <Button kind="primary" onClick={() => props.whoop.connect()}>
            {t.again}
          </Button>
          <Button onClick={() => props.whoop.go({ is: "ending" })}>{t.disconnect}</Button>
        </Match>
        <Match when={isLive(props.state)}>
          <Button onClick={() => props.whoop.go({ is: "ending" })}>{t.disconnect}</Button>
        </Match>
      </Switch>
    </div>
  );
}

function isLive(state: WhoopState): boolean {
  return state.is === "arriving" || state.is === "connected";
}

function asArriving(state: WhoopState) {
  return state.is === "arriving" ? state : undefined;
}

/** Something is under way that has its own buttons, or none. */
function isBusy({ step }: Whoop): boolean {
  return ["going", "demo", "waiting", "ending", "disconnecting"].includes(step().is);
}
