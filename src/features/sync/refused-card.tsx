import { createMemo, createSignal, For, Match, Show, Switch } from "solid-js";
import { isSame } from "#core/model/is-same.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import {
  discardRejected,
  type RejectedRecord,
  rejectedRecords,
  tryAgain,
} from "#data/rejected-repository.ts";
import { formatAgo } from "#i18n/format.ts";
import { sync } from "#i18n/locales/en/sync.ts";
import { texts } from "#i18n/texts.ts";
import { syncNow } from "#sync/sync-client.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { createLive } from "#ui/live/create-live.ts";
import { hereWith } from "#ui/navigation/navigation.ts";
import { AnswerLine } from "./answer-line.tsx";
import { createAnswer } from "./create-answer.ts";
import { reasonOf } from "./reason.ts";
import { recordWords } from "./record-words.ts";
import styles from "./sync-page.module.css";

/** What the server refused, why, and the ways out. */
export function RefusedCard() {
  const t = texts("sync", sync);
  const db = database();
  const newest = createLive(() => live(() => rejectedRecords(db)));
  // What stays the same is not drawn anew, so that the keyboard stays where it is.
  const refused = createMemo(newest, undefined, { equals: isSame });
  const answer = createAnswer();

  async function again({ table, id }: RejectedRecord): Promise<void> {
    if (answer.tell(await tryAgain(db, table, id), t.sentAgain)) void syncNow();
  }

  async function discard({ table, id }: RejectedRecord): Promise<void> {
    if (answer.tell(await discardRejected(db, table, id, Date.now()), t.discarded)) void syncNow();
  }

  return (
    <Card heading={t.refused}>
      <div class={styles.stack}>
        <AnswerLine answer={answer} />
        <Show when={refused()}>
          {(known) => (
            <Show when={known().length > 0} fallback={<p>{t.refusedNone}</p>}>
              <p class="quiet">{t.refusedIntro}</p>
              <ul class={styles.items}>
                <For each={known()}>
                  {(record) => (
                    <RefusedItem
                      record={record}
                      again={() => again(record)}
                      discard={() => discard(record)}
                    />
                  )}
                </For>
              </ul>
            </Show>
          )}
        </Show>
      </div>
    </Card>
  );
}

function RefusedItem(props: {
  record: RejectedRecord;
  again: () => Promise<void>;
  discard: () => Promise<void>;
}) {
  const t = texts("sync", sync);
  const [step, setStep] = createSignal<"offer" | "sure" | "working">("offer");
  const name = () => recordWords(props.record);
  async function run(work: () => Promise<void>): Promise<void> {
    setStep("working");
    await work();
    setStep("offer");
  }
  return (
    <li class={styles.item}>
      <div>
        <p class={styles.name}>{name()}</p>
        <p>{t.reason[reasonOf(props.record.code)]}</p>
        <p class="quiet">{t.refusedAt(formatAgo(props.record.at, Date.now()), props.record.code)}</p>
      </div>
      <Show when={step() === "sure"}>
        <p>{t.discardSure}</p>
      </Show>
      <div class={styles.actions}>
        <Switch>
          <Match when={step() === "sure"}>
            <Button ref={focused} onClick={() => setStep("offer")}>
              {t.keepIt}
            </Button>
            <Button kind="danger" onClick={() => run(props.discard)}>
              {t.discardNow}
            </Button>
          </Match>
          <Match when={true}>
            <Show when={props.record.content}>
              <EditLink record={props.record} />
            </Show>
            <Button disabled={step() === "working"} onClick={() => run(props.again)}>
              {t.tryAgain}
            </Button>
            <Button kind="danger" disabled={step() === "working"} onClick={() => setStep("sure")}>
              {t.discard}
            </Button>
          </Match>
        </Switch>
      </div>
    </li>
  );
}

/** The way to where a record is edited; what a device measured is not. */
function EditLink(props: { record: RejectedRecord }) {
  const t = texts("sync", sync);
  return (
    <Switch>
      <Match when={props.record.table === "mood_entry"}>
        <ButtonLink href={hereWith({ log: props.record.id })}>{t.edit}</ButtonLink>
      </Match>
      <Match when={props.record.table === "setting"}>
        <ButtonLink href="/more">{t.openSettings}</ButtonLink>
      </Match>
    </Switch>
  );
}

/** The keyboard goes on where the button was that asked. */
function focused(element: HTMLElement): void {
  queueMicrotask(() => element.focus());
}
