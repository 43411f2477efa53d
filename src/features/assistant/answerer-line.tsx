import { Match, Show, Switch } from "solid-js";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import type { Answerer } from "./assistant.ts";
import styles from "./assistant-page.module.css";

/** Who answers the next question and whether it leaves the device, and the way to change that. */
export function AnswererLine(props: {
  readonly answerer: Answerer | undefined;
  readonly showConsent: () => void;
}) {
  const t = texts("assistant", assistant);
  const words = (known: Answerer) => t.answerer[known.by === "narrator" ? known.because : known.by];
  const isOff = (known: Answerer) => known.by === "narrator" && known.because === "off";
  return (
    <p class={`quiet ${styles.answerer}`}>
      <Show when={props.answerer}>
        {(known) => (
          <>
            {words(known())}{" "}
            <Switch>
              <Match when={known().by === "browser"}>{null}</Match>
              <Match when={true}>
                <button type="button" class={styles.inline} onClick={() => props.showConsent()}>
                  {isOff(known()) ? t.useModel : t.whatIsSent}
                </button>
              </Match>
            </Switch>
          </>
        )}
      </Show>
    </p>
  );
}
