import { type JSX, Match, Show, Switch } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { createInsight } from "./create-insight.ts";
import { failureWords } from "./failure-words.ts";
import type { InsightSubject } from "./insight.ts";
import styles from "./insight-block.module.css";
import { InsightText } from "./insight-text.tsx";

/** What some days amount to, in words: by this device at once, by a model where one is on and is asked to say more. */
export function InsightBlock(props: {
  readonly subject: InsightSubject;
  readonly today: LocalDay;
  /** What else can be done from here. */
  readonly children?: JSX.Element;
}) {
  const t = texts("assistant", assistant);
  const own = createInsight(
    () => props.subject,
    () => props.today,
  );
  const insight = () => {
    const told = own.told();
    return told?.ok ? told.insight : undefined;
  };
  return (
    <div class={styles.block}>
      <Switch>
        <Match when={insight()}>{(known) => <InsightText insight={known()} today={props.today} />}</Match>
        <Match when={own.told()}>
          <p class="quiet">{t.tooFewDays}</p>
        </Match>
      </Switch>
      <div class={styles.actions}>
        <Show when={own.mayAsk()}>
          <Button disabled={own.asking()} onClick={() => void own.ask()}>
            {own.asking() ? t.writing : t.sayMore}
          </Button>
        </Show>
        {props.children}
      </div>
      <p class="quiet" role="status">
        <Show when={own.failure()}>{(failure) => failureWords(failure())}</Show>
      </p>
    </div>
  );
}
