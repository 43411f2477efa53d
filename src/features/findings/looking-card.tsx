import { Match, Switch } from "solid-js";
import { findings } from "#i18n/locales/en/findings.ts";
import { texts } from "#i18n/texts.ts";
import type { Looking } from "#scoring/findings-client.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import styles from "./findings-page.module.css";

/** How far the search has come, and the way to stop it or to go on. */
export function LookingCard(props: {
  readonly looking: Looking;
  /** Whether findings from an earlier look are shown meanwhile. */
  readonly again: boolean;
  readonly look: () => void;
  readonly stop: () => void;
}) {
  const t = texts("findings", findings);
  const running = () => (props.looking.kind === "running" ? props.looking : undefined);
  const share = () => {
    const { done = 0, all = 0 } = running() ?? {};
    return all > 0 ? done / all : undefined;
  };
  return (
    <Switch>
      <Match when={running()}>
        <Card heading={t.underWay}>
          <div class={styles.stack}>
            <Progress label={props.again ? t.lookingAgain : t.looking} value={share()} />
            <div>
              <Button onClick={() => props.stop()}>{t.stop}</Button>
            </div>
          </div>
        </Card>
      </Match>
      <Match when={props.looking.kind === "cancelled"}>
        <Notice
          kind="info"
          title={t.stopped.title}
          actions={
            <Button ref={focusSoon} onClick={() => props.look()}>
              {t.stopped.again}
            </Button>
          }
        >
          <p>{t.stopped.body}</p>
        </Notice>
      </Match>
      <Match when={props.looking.kind === "failed"}>
        <Notice
          kind="problem"
          title={t.failed.title}
          actions={<Button onClick={() => props.look()}>{t.failed.again}</Button>}
        >
          <p>{t.failed.body}</p>
        </Notice>
      </Match>
    </Switch>
  );
}

/** The button that was pressed to stop is gone: the keyboard goes on at what stands in its place. */
function focusSoon(button: HTMLButtonElement): void {
  queueMicrotask(() => button.focus());
}
