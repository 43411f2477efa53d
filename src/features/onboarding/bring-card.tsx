import { createSignal, Match, Switch } from "solid-js";
import { enterSampleMode } from "#data/sample-mode.ts";
import { onboarding } from "#i18n/locales/en/onboarding.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import styles from "./welcome-page.module.css";

/** The ways to start: with an export, with made-up data, or with nothing. */
export function BringCard(props: { next: () => void }) {
  const t = texts("onboarding", onboarding);
  const [state, setState] = createSignal<"ready" | "filling" | "failed">("ready");
  async function sample(): Promise<void> {
    setState("filling");
    const result = await enterSampleMode(Date.now());
    if (!result.ok) setState("failed");
  }
  return (
    <>
      <h2 class={styles.heading} tabindex="-1">
        {t.bring}
      </h2>
      <p>{t.bringText}</p>
      <Switch>
        <Match when={state() === "filling"}>
          <Progress label={t.filling} value={undefined} />
        </Match>
        <Match when={state() !== "filling"}>
          <ul class={styles.ways}>
            <li>
              <a class={styles.way} href="/more">
                <Way name={t.connect} detail={t.connectDetail} />
              </a>
            </li>
            <li>
              <a class={styles.way} href="/import">
                <Way name={t.whoop} detail={t.whoopDetail} />
              </a>
            </li>
            <li>
              <button type="button" class={styles.way} onClick={sample}>
                <Way name={t.sample} detail={t.sampleDetail} />
              </button>
            </li>
            <li>
              <button type="button" class={styles.way} onClick={() => props.next()}>
                <Way name={t.none} detail={t.noneDetail} />
              </button>
            </li>
          </ul>
        </Match>
      </Switch>
      <Switch>
        <Match when={state() === "failed"}>
          <Notice kind="problem" actions={<Button onClick={sample}>{t.sample}</Button>}>
            <p>{t.sampleFailed}</p>
          </Notice>
        </Match>
      </Switch>
    </>
  );
}

function Way(props: { name: string; detail: string }) {
  return (
    <>
      <span>
        <strong>{props.name}</strong>
        <span class="quiet">{props.detail}</span>
      </span>
      <Icon name="forward" />
    </>
  );
}
