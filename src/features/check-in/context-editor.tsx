import { createSignal, For, Show } from "solid-js";
import type { ContextTag } from "#core/model/context-tag.ts";
import type { RecordId } from "#core/model/id.ts";
import { contextName } from "#i18n/context-name.ts";
import { context } from "#i18n/locales/en/context.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { problemText } from "./context-problem.ts";
import type { Contexts } from "./create-contexts.ts";
import styles from "./entry-sheet.module.css";

/** Every context with its name to change and a way out of sight and back. */
export function ContextEditor(props: { contexts: Contexts }) {
  const t = texts("context", context);
  /** Rows stay in place while they are worked on: a live list would move under the finger. */
  const order = props.contexts.tags().map((tag) => tag.id);
  const tag = (id: RecordId) => props.contexts.tags().find((one) => one.id === id);
  return (
    <>
      <p class="quiet">{t.editHint}</p>
      <ul class={styles.tags}>
        <For each={order}>
          {(id) => (
            <Show when={tag(id)}>{(known) => <TagRow tag={known()} contexts={props.contexts} />}</Show>
          )}
        </For>
      </ul>
    </>
  );
}

function TagRow(props: { tag: ContextTag; contexts: Contexts }) {
  const t = texts("context", context);
  const [touched, setTouched] = createSignal(false);
  const name = () => contextName(props.tag);
  async function rename(input: HTMLInputElement): Promise<void> {
    setTouched(true);
    if (await props.contexts.rename(props.tag, input.value)) {
      setTouched(false);
      if (input.value.trim() === "") input.value = name();
    }
  }
  async function archive(): Promise<void> {
    setTouched(true);
    if (await props.contexts.archive(props.tag, !props.tag.archived)) setTouched(false);
  }
  return (
    <li>
      <div class={styles.tag} classList={{ [styles.asleep ?? ""]: props.tag.archived }}>
        <input
          class={styles.name}
          aria-label={t.rename(name())}
          value={name()}
          maxLength={40}
          autocomplete="off"
          enterkeyhint="done"
          onChange={(event) => rename(event.currentTarget)}
        />
        <Button onClick={archive} aria-label={props.tag.archived ? t.restoreOf(name()) : t.archiveOf(name())}>
          {props.tag.archived ? t.restore : t.archive}
        </Button>
      </div>
      <Show when={touched() && props.contexts.problem()}>
        {(problem) => (
          <p class={styles.problem} role="alert">
            {problemText(problem())}
          </p>
        )}
      </Show>
    </li>
  );
}
