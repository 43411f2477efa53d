import { For, Match, Show, Switch } from "solid-js";
import { formatAgo, formatNumber } from "#i18n/format.ts";
import { sync } from "#i18n/locales/en/sync.ts";
import { texts } from "#i18n/texts.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { FactList } from "#ui/fact-list/fact-list.tsx";
import { createNow } from "#ui/live/create-now.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import { createSync } from "./create-sync.ts";
import { type Answer, createSyncNow } from "./create-sync-now.ts";
import { exactly } from "./moment.ts";
import styles from "./sync-page.module.css";
import type { SyncState } from "./sync-state.ts";
import { nextSentence, stateSentence } from "./sync-words.ts";

/** How syncing stands in one sentence, what to do where it needs something, and a round on request. */
export function StateCard(props: { update: () => void }) {
  const t = texts("sync", sync);
  const { status, state } = createSync();
  const { isAsked, answer, ask } = createSyncNow();
  const now = createNow();
  const facts = () => {
    const at = status()?.lastSuccess;
    const last =
      at === undefined ? { value: t.lastNever } : { value: formatAgo(at, now()), remark: exactly(at) };
    return [{ name: t.lastSuccess, ...last }];
  };
  return (
    <Card heading={t.state}>
      <div class={styles.stack}>
        <Show when={state()}>
          {(known) => (
            <>
              <p class={styles.state}>{stateSentence(known())}</p>
              <Show when={nextSentence(known())}>{(words) => <p>{words()}</p>}</Show>
              <Show when={known().is === "full"}>
                <FullHelp />
              </Show>
              <Show when={firstSync(known())}>
                {(first) => (
                  <Progress
                    label={t.arriving}
                    value={first().done / first().total}
                    remark={t.arrived(formatNumber(first().done), formatNumber(first().total))}
                  />
                )}
              </Show>
              <FactList facts={facts()} />
              <Show when={isAsked() && known().is !== "first"}>
                <Progress label={t.syncing} value={undefined} />
              </Show>
              <Show when={answer()}>{(given) => <AnswerNotice answer={given()} />}</Show>
              <div class={styles.actions}>
                <Switch>
                  <Match when={known().is === "signIn"}>
                    <ButtonLink href="/account" kind="primary">
                      {t.signIn}
                    </ButtonLink>
                  </Match>
                  <Match when={known().is === "update"}>
                    <Button kind="primary" onClick={() => props.update()}>
                      {t.update}
                    </Button>
                  </Match>
                  <Match when={known().is === "unavailable"}>
                    <Button kind="primary" onClick={() => location.reload()}>
                      {t.reload}
                    </Button>
                  </Match>
                </Switch>
                <Button disabled={isAsked()} onClick={ask}>
                  {t.now}
                </Button>
              </div>
            </>
          )}
        </Show>
      </div>
    </Card>
  );
}

function AnswerNotice(props: { answer: Answer }) {
  const t = texts("sync", sync).answer;
  const words = () => {
    const { answer } = props;
    return answer.is === "waiting" ? t.waiting(answer.count, formatNumber(answer.count)) : t[answer.is];
  };
  return <Notice kind={props.answer.is === "done" ? "done" : "info"}>{words()}</Notice>;
}

function FullHelp() {
  const t = texts("sync", sync).full;
  return (
    <Notice kind="info" title={t.title} actions={<ButtonLink href="/more/data">{t.link}</ButtonLink>}>
      <ul class={styles.sentences}>
        <For each={[t.export, t.free, t.sample, t.again]}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
    </Notice>
  );
}

function firstSync(state: SyncState): Extract<SyncState, { is: "first" }> | undefined {
  return state.is === "first" ? state : undefined;
}
