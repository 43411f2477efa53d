import { For, type JSX, Match, onMount, Show, Switch } from "solid-js";
import { whoop as english } from "#i18n/locales/en/whoop.ts";
import { texts } from "#i18n/texts.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import type { Whoop, WhoopStep } from "./create-whoop.ts";
import styles from "./whoop-source.module.css";

/** Where the person is in connecting or disconnecting; nothing while they are in neither. */
export function WhoopStepView(props: { whoop: Whoop }) {
  const t = texts("whoop", english);
  const step = () => props.whoop.step();
  const rest = () => props.whoop.go({ is: "resting" });
  return (
    <Switch>
      <Match when={step().is === "asking"}>
        <Step title={t.asking.title}>
          <Sentences of={[t.asking.records, t.asking.where, t.asking.key, t.asking.end]} />
          <p>{t.asking.next}</p>
          <div class={styles.actions}>
            <Button kind="primary" onClick={() => props.whoop.connect()}>
              {t.asking.go}
            </Button>
            <Button onClick={rest}>{t.notNow}</Button>
          </div>
        </Step>
      </Match>
      <Match when={step().is === "going"}>
        <Progress label={t.asking.going} value={undefined} />
      </Match>
      <Match when={asDemo(step())}>
        {(demo) => (
          <Step title={t.demoFirst.title}>
            <p>{t.demoFirst.body}</p>
            <div class={styles.actions}>
              <Button kind="primary" onClick={() => props.whoop.leaveTo(demo().consent)}>
                {t.demoFirst.go}
              </Button>
              <Button onClick={rest}>{t.notNow}</Button>
            </div>
          </Step>
        )}
      </Match>
      <Match when={step().is === "waiting"}>
        <Step title={t.waiting.title}>
          <p>{t.waiting.body}</p>
          <div class={styles.actions}>
            <Button onClick={rest}>{t.waiting.stop}</Button>
          </div>
        </Step>
      </Match>
      <Match when={step().is === "ending"}>
        <Step title={t.ending.title}>
          <p>{t.ending.what}</p>
          <Sentences of={[t.ending.keep, t.ending.delete]} />
          <div class={styles.actions}>
            <Button onClick={() => props.whoop.disconnect(true)}>{t.ending.keepButton}</Button>
            <Button kind="danger" onClick={() => props.whoop.disconnect(false)}>
              {t.ending.deleteButton}
            </Button>
            <Button onClick={rest}>{t.ending.stay}</Button>
          </div>
        </Step>
      </Match>
      <Match when={step().is === "disconnecting"}>
        <Progress label={t.ending.working} value={undefined} />
      </Match>
      <Match when={asReturned(step())}>
        {(returned) => (
          <Notice kind={returned().how === "connected" ? "done" : "problem"}>
            <p>{t.returned[returned().how]}</p>
            <Show when={props.whoop.state()?.is === "noAccount"}>
              <p>{t.elsewhere}</p>
            </Show>
          </Notice>
        )}
      </Match>
      <Match when={asEnded(step())}>{(ended) => <Notice kind="done">{t.ended[ended().how]}</Notice>}</Match>
      <Match when={asFailed(step())}>
        {(failed) => (
          <Notice kind="problem" actions={<Mend why={failed().why} />}>
            <p>{t.failed[failed().why]}</p>
          </Notice>
        )}
      </Match>
    </Switch>
  );
}

/** What helps beside trying again. */
function Mend(props: { why: Extract<WhoopStep, { is: "failed" }>["why"] }) {
  const t = texts("whoop", english);
  return (
    <Switch>
      <Match when={props.why === "signedOut"}>
        <ButtonLink href="/account">{t.signInAgain}</ButtonLink>
      </Match>
      <Match when={props.why === "notConfigured"}>
        <ButtonLink href="/import">{t.import}</ButtonLink>
      </Match>
    </Switch>
  );
}

/** A step with its title, to which the keyboard and the screen reader go: the button that led here is gone. */
function Step(props: { title: string; children: JSX.Element }) {
  let title: HTMLHeadingElement | undefined;
  onMount(() => title?.focus());
  return (
    <div class={styles.step}>
      <h4 class={styles.title} tabindex="-1" ref={title}>
        {props.title}
      </h4>
      {props.children}
    </div>
  );
}

function Sentences(props: { of: readonly string[] }) {
  return (
    <ul class={styles.sentences}>
      <For each={props.of}>{(sentence) => <li>{sentence}</li>}</For>
    </ul>
  );
}

function asDemo(step: WhoopStep) {
  return step.is === "demo" ? step : undefined;
}

function asReturned(step: WhoopStep) {
  return step.is === "returned" ? step : undefined;
}

function asEnded(step: WhoopStep) {
  return step.is === "ended" ? step : undefined;
}

function asFailed(step: WhoopStep) {
  return step.is === "failed" ? step : undefined;
}
