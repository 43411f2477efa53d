import { createMemo, createSignal, For, Show } from "solid-js";
import type { RecordId } from "#core/model/id.ts";
import { isSame } from "#core/model/is-same.ts";
import type { ConversationSummary } from "#data/conversation-repository.ts";
import { formatAgo, formatNumber } from "#i18n/format.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { createNow } from "#ui/live/create-now.ts";
import { Notice } from "#ui/notice/notice.tsx";
import styles from "./assistant-page.module.css";
import { createConversations } from "./create-conversations.ts";

/** What was asked before: to read on, to delete, and how long it is kept. */
export function EarlierCard(props: {
  readonly open: RecordId;
  /** Undefined until read. */
  readonly keepDays: number | undefined;
  /** The open conversation was deleted. */
  readonly onOpenDeleted: () => void;
}) {
  const t = texts("assistant", assistant);
  const own = createConversations();
  // What stays the same is not drawn anew, so that the keyboard stays where it is.
  const list = createMemo(() => own.list() ?? [], [], { equals: isSame });
  const remove = async (id: RecordId) => {
    await own.remove(id);
    if (id === props.open && !own.failure()) props.onOpenDeleted();
  };
  const removeAll = async () => {
    await own.removeAll();
    if (!own.failure()) props.onOpenDeleted();
  };
  return (
    <Card heading={t.earlier}>
      <div class={styles.stack}>
        <Show when={own.deleted()}>
          {(count) => (
            <Notice
              kind="done"
              actions={
                <Button ref={focused} onClick={() => void own.undo()}>
                  {t.undo}
                </Button>
              }
            >
              <p>{t.deleted(count(), formatNumber(count()))}</p>
            </Notice>
          )}
        </Show>
        <Show when={own.failure()}>{(code) => <Notice kind="problem">{t.failed[code()]}</Notice>}</Show>
        <Show when={list().length > 0} fallback={<p class="quiet">{t.earlierNone}</p>}>
          <ul class={styles.earlier}>
            <For each={list()}>
              {(one) => <Earlier conversation={one} isOpen={one.id === props.open} remove={remove} />}
            </For>
          </ul>
          <DeleteAll count={list().length} removeAll={removeAll} />
        </Show>
        <Show when={props.keepDays !== undefined}>
          <p class="quiet">
            {props.keepDays === 0 ? t.keptForever : t.keptFor(t.after[props.keepDays ?? 0] ?? "")}
          </p>
        </Show>
      </div>
    </Card>
  );
}

function Earlier(props: {
  readonly conversation: ConversationSummary;
  readonly isOpen: boolean;
  readonly remove: (id: RecordId) => Promise<void>;
}) {
  const t = texts("assistant", assistant);
  const now = createNow();
  const name = () => props.conversation.first.text;
  return (
    <li class={styles.conversation}>
      <a
        class={styles.open}
        href={`/assistant?conversation=${props.conversation.id}`}
        aria-current={props.isOpen ? "true" : undefined}
      >
        <span class={styles.name}>
          <bdi>{name()}</bdi>
        </span>
        <span class="quiet">{formatAgo(props.conversation.lastAt, now())}</span>
      </a>
      <button
        type="button"
        class={styles.remove}
        aria-label={t.deleteNamed(name())}
        onClick={() => void props.remove(props.conversation.id)}
      >
        <Icon name="remove" />
      </button>
    </li>
  );
}

/** The keyboard goes on where the button was that is gone. */
function focused(button: HTMLButtonElement): void {
  queueMicrotask(() => button.focus());
}

function DeleteAll(props: { readonly count: number; readonly removeAll: () => Promise<void> }) {
  const t = texts("assistant", assistant);
  const [sure, setSure] = createSignal(false);
  return (
    <Show
      when={sure()}
      fallback={
        <div class={styles.actions}>
          <Button onClick={() => setSure(true)}>{t.deleteAll}</Button>
        </div>
      }
    >
      <p>{t.deleteAllSure(props.count, formatNumber(props.count))}</p>
      <div class={styles.actions}>
        <Button ref={focused} onClick={() => setSure(false)}>
          {t.keep}
        </Button>
        <Button
          kind="danger"
          onClick={async () => {
            setSure(false);
            await props.removeAll();
          }}
        >
          {t.deleteAllNow}
        </Button>
      </div>
    </Show>
  );
}
